/** The shape of the data files for editors, which complete and check while somebody types. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { ClaimSchema, DraftSchema } from '../data/schema';

/** What JSON Schema cannot say (lengths in words, spelling) is left to `data:check`. */
const options = { errorMode: 'ignore', typeMode: 'input' } as const;

export const claimJsonSchema = () => ({ title: 'A record', ...toJsonSchema(ClaimSchema, options) });
export const draftJsonSchema = () => ({ title: 'A draft of a record', ...toJsonSchema(DraftSchema, options) });
