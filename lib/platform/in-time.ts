/** Waits for an answer for so long, milliseconds. Rejects when there is none in time. */
export function inTime<Answer>(answer: Promise<Answer>, patience: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer')), patience);
    answer.then(resolve, reject);
  });
}
