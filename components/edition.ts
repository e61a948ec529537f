import type { Dataset } from '../data/schema-dataset';

/** What a copy says of where it is from. */
export type Edition = {
  /** Version of the dataset. */
  version: string;
  /** Its day, ISO. */
  date: string;
  /** Version of the extension. */
  extension: string;
};

/** The edition in use. */
export function editionOf({ versions }: Pick<Dataset, 'versions'>, extension: string): Edition {
  const [newest] = versions;
  return { version: newest?.version ?? '', date: newest?.date ?? '', extension };
}
