import type { SegmentField } from '#shared/metrics/questions.ts';

/** What the bar filters by. A drill or a link may bring others, which are shown and can be taken off. */
export const filterFields = ['channel', 'campaign', 'source', 'owner', 'country'] as const satisfies SegmentField[];
export type FilterField = (typeof filterFields)[number];
