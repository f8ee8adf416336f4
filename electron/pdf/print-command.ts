import { z } from 'zod';
import { printJobSchema } from '#shared/ipc/contract.ts';

/**
 * What the command line leaves in a file for the hidden app started with `--print FILE`: which workspace to print, to
 * which file, and where to leave the envelope that says how it went. All are absolute paths.
 */
export const printCommandSchema = z.strictObject({
  workspace: z.string(),
  out: z.string(),
  answer: z.string(),
  job: printJobSchema,
});
export type PrintCommand = z.infer<typeof printCommandSchema>;
