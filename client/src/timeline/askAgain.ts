// Questions that must not miss a change: what changes while an answer is awaited is asked for after it.

/**
 * Makes one function of a question: calls while it is being answered share one more answer, made after it.
 * @param ask never rejects
 * @returns resolves when all that had changed at the call is answered
 */
export function askAgain(ask: () => Promise<void>): () => Promise<void> {
  let asking: Promise<void> | undefined;
  let isOutdated = false;
  const untilCurrent = async () => {
    do {
      isOutdated = false;
      await ask();
    } while (isOutdated);
    asking = undefined;
  };
  return () => {
    isOutdated = true;
    asking ??= untilCurrent();
    return asking;
  };
}
