/** The versions of the dataset. */

/** A version: changes of records up to its day, and after the day of the version before, belong to it. */
export interface DatasetVersion {
  version: string;
  date: string;
}

/** The dataset in use. */
export interface Dataset {
  /** Its versions, the newest first. */
  versions: readonly DatasetVersion[];
  claimCount: number;
  /** How many of them come from packs. */
  fromPacks?: number;
}
