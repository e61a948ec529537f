/** What the section of packs shows besides the packs themselves. */
import type { PackRefusal } from '../data/schema-pack';

/** A pack that is being added. */
export interface PackTask {
  phase: 'reading' | 'checking' | 'preparing' | 'saving';
  /** From 0 to 1 within the phase. */
  part: number;
}

/** How the last change ended. */
export type PackNews =
  | { kind: 'installed' | 'updated' | 'held' | 'removed' | 'discarded'; name: string; version: string }
  | { kind: 'cancelled' }
  | {
      kind: 'refused';
      refusal: PackRefusal;
      /** For whoever made the pack, in English; may be empty. */
      detail: string;
    };

export interface PackActions {
  /** The reader picked a file. */
  onAdd: (file: File) => void;
  /** The reader stops what is being added. */
  onCancel: () => void;
  onSwitch: (id: string, on: boolean) => void;
  onRemove: (id: string) => void;
  /** The reader trusts the key of the version that is held. */
  onAccept: (id: string) => void;
  /** The reader does not. */
  onDiscard: (id: string) => void;
}
