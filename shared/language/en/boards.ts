/** What the boards say. */
export const boards = {
  more: 'More',
} as const;
