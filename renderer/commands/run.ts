import { sentenceOf } from '#renderer/api/client.ts';
import { showFailure } from '#renderer/ui/toast.tsx';

/** Runs what may be refused; a refusal becomes a message with its sentence. */
export async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    showFailure(sentenceOf(error));
  }
}
