/** The frame of the app and its kit. */
export const shell = {
  close: 'Close',
  clear: 'Clear',
  cancel: 'Cancel',
  loading: 'Loading',
  messages: 'Messages',
  retry: 'Try again',
  control: 'Ctrl',
  errorTitle: 'That did not work',
} as const;
