/** `npm run pack -- …`: makes, signs and verifies claim packs. See `--help`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RecordError } from '../data/schema';
import { compile } from '../lib/matching/compile';
import { PackError } from '../lib/packs/pack-error';
import { fingerprintOf } from '../lib/packs/signature';
import { checkWordings } from './check-wordings';
import { translateFrom } from './messages';
import {
  makeKey,
  PackToolError,
  publicBytes,
  readFolder,
  readKey,
  readUnchecked,
  signPack,
  verifyPack,
} from './packs/make-pack';
import { readAliases } from './records';

const HELP = `Usage: npm run -s pack -- <command>

  keygen <key.pem>                           make a key; whoever has the file can sign as you
  build <folder> [--out FILE]                make a pack, not signed, of pack.json and claims/<topic>/<id>.json
  sign <pack> --key <key.pem> [--out FILE]   sign a pack
  verify <pack>                              read a pack as the extension does

Without --out, build writes <id>.unsigned.json and sign <id>-<version>.pack.json where you are.
Exit codes: 0 done, 1 the pack would be refused, 2 a file or an option cannot be used.
`;

const here = (path: string) => resolve(process.env.INIT_CWD ?? '.', path);

function read(path: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(here(path));
  } catch (error) {
    throw new PackToolError(`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? error}`);
  }
}

/** @param fresh never write over a file that is there */
function write(path: string, text: string, fresh = false): void {
  try {
    writeFileSync(here(path), text, fresh ? { flag: 'wx', mode: 0o600 } : {});
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new PackToolError(`${path} is there already. Nothing was changed.`);
    throw new PackToolError(`Cannot write ${path}: ${code ?? error}`);
  }
}

async function keygen(path: string): Promise<void> {
  const pem = makeKey();
  write(path, pem, true);
  console.log(`Wrote ${path}. Keep it secret and safe: without it you cannot publish a new version.`);
  console.log(`Readers compare this of it: ${await fingerprintOf(publicBytes(readKey(pem)))}`);
}

async function build(folder: string, out: string | undefined): Promise<void> {
  const { description, claims } = readFolder(here(folder));
  // Signed with a key that nobody keeps, to be read as readers will.
  await verifyPack(signPack(description, claims, readKey(makeKey())));
  const aliases = readAliases();
  const index = compile(claims, aliases);
  for (const claim of claims) {
    for (const problem of checkWordings(claim, index, aliases))
      console.log(`${claim.topic}/${claim.id}.json: ${problem}`);
  }
  const path = out ?? `${description.id}.unsigned.json`;
  write(path, signPack(description, claims, null));
  console.log(`Wrote ${path}, claims: ${claims.length}. It is not signed with your key yet: sign does that.`);
}

async function sign(path: string, keyPath: string | undefined, out: string | undefined): Promise<void> {
  if (keyPath === undefined) throw new PackToolError('sign needs --key <key.pem>.');
  const { description, claims } = readUnchecked(read(path).toString('utf8'));
  const text = signPack(description, claims, readKey(read(keyPath).toString('utf8')));
  const { fingerprint } = await verifyPack(text);
  const target = out ?? `${description.id}-${description.version}.pack.json`;
  write(target, text);
  console.log(`Wrote ${target}, signed with ${fingerprint}.`);
}

async function verify(path: string): Promise<void> {
  const { manifest, fingerprint, claims } = await verifyPack(read(path));
  compile(claims, readAliases());
  console.log(`${manifest.name}, version ${manifest.version} of ${manifest.date}, claims: ${claims.length}`);
  console.log(`by ${manifest.publisher}, ${manifest.homepage}`);
  console.log(`signed with ${fingerprint}`);
}

function refusal({ refusal, detail }: PackError): string {
  const reason = translateFrom('en')(`packs.refused.${refusal}`);
  return `The pack would be refused. ${reason}${detail === '' ? '' : `\n${detail}`}`;
}

async function run(args: string[]): Promise<void> {
  const options = { key: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [command, target, ...rest] = positionals;
  if (values.help) return console.log(HELP);
  if (command === undefined || target === undefined || rest.length > 0) throw new PackToolError(HELP);
  if (command === 'keygen') return keygen(target);
  if (command === 'build') return build(target, values.out);
  if (command === 'sign') return sign(target, values.key, values.out);
  if (command === 'verify') return verify(target);
  throw new PackToolError(`There is no command ${command}.\n\n${HELP}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const refused = error instanceof PackError || error instanceof RecordError;
  const usage = error instanceof PackToolError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!refused && !usage) throw error;
  console.error(error instanceof PackError ? refusal(error) : (error as Error).message);
  process.exitCode = refused ? 1 : 2;
}
