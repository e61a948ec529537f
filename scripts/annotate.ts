/** The engine in a terminal. See `--help`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import * as v from 'valibot';
import { type Claim, ClaimSchema, RELATIONS, RecordError } from '../data/schema';
import { type Annotations, type AnnotatorDocument, buildAnnotator } from '../lib/matching/annotate';
import type { ClaimWords } from '../lib/matching/compile';
import { readBlocks } from '../lib/page/read';
import { readAliases, readRecords } from './records';

const HELP = `Usage: npm run -s annotate -- [options] [FILE…|-]

Finds the claims of the record in texts, with the same engine as the extension.

  --json         print one JSON object a document, one line each when there are several
  --lines        every input line is a document; a line {"text": …, "before": …} brings its preceding sentence
  --html         the input is HTML: read what a page would show; offsets are into that text
  --top K        also rank the K likeliest claims, whatever the thresholds
  --claims FILE  use a JSON array of {id, claim, title?, wordings?} instead of the bundled claims
  --help         this text

Without FILE, or with -, reads standard input. Exit codes: 0 done, 2 the input or an option cannot be used.
`;

/** A message for the person at the terminal. */
class UsageError extends Error {}

const ClaimList = v.pipe(
  v.array(
    v.object({
      id: v.pipe(v.string(), v.nonEmpty()),
      claim: v.pipe(v.string(), v.nonEmpty()),
      title: v.optional(v.string()),
      wordings: v.optional(ClaimSchema.entries.wordings),
    }),
  ),
  v.minLength(1, 'must not be empty'),
);

function readText(path: string): string {
  const name = path === '-' ? 'standard input' : path;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', path));
  } catch (error) {
    throw new UsageError(`cannot read ${name}: ${(error as NodeJS.ErrnoException).code ?? error}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new TypeError('NUL');
    return text;
  } catch {
    throw new UsageError(`${name} is not a UTF-8 text`);
  }
}

function readClaims(path: string): ClaimWords[] {
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`);
  }
  const result = v.safeParse(ClaimList, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UsageError(`${path} is not a list of claims: ${v.getDotPath(issue) ?? '(list)'}: ${issue.message}`);
}

function toDocument(line: string, number: number, name: string): AnnotatorDocument {
  if (!line.trimStart().startsWith('{')) return { text: line };
  const wanted = v.object({ text: v.string(), before: v.optional(v.string()) });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`${name}:${number}: broken JSON`);
  }
  const result = v.safeParse(wanted, value);
  if (!result.success)
    throw new UsageError(`${name}:${number}: a JSON line needs "text" and may have "before", both strings`);
  return result.output;
}

function pageText(html: string): string {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(html);
  const blocks = readBlocks(window.document.body as unknown as HTMLElement);
  return blocks.map(({ text }) => text.trim().replace(/\s+/g, ' ')).join('\n\n');
}

function print(
  document: AnnotatorDocument,
  { findings, ranked }: Annotations,
  claims: ReadonlyMap<string, Claim>,
): void {
  if (findings.length === 0)
    console.log('No phrase here is among the claims on record. That is not a check of this text.');
  for (const { exact, claimId, stance } of findings) {
    const claim = claims.get(claimId);
    console.log(`\n“${exact.replace(/\s+/g, ' ')}”${stance === 'rejects' ? '  (the sentence denies the claim)' : ''}`);
    console.log(`  ${claimId}${claim ? `: ${claim.claim}` : ''}`);
    const accounts = [...(claim?.accounts ?? [])].sort(
      (a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) || a.asOf.localeCompare(b.asOf),
    );
    for (const { relation, asOf, institution, summary, sources } of accounts) {
      console.log(`    ${relation} · ${asOf} · ${institution}\n      ${summary}\n      ${sources[0]?.url}`);
    }
  }
  for (const { claimId, score } of ranked) console.log(`  ${score.toFixed(2)}  ${claimId}`);
  if (document.text === '') console.log('(The input is empty.)');
}

function main(): void {
  let options: { json: boolean; lines: boolean; html: boolean; help: boolean; top?: string; claims?: string };
  let files: string[];
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        lines: { type: 'boolean', default: false },
        html: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        top: { type: 'string' },
        claims: { type: 'string' },
      },
    });
    options = parsed.values;
    files = parsed.positionals.length > 0 ? parsed.positionals : ['-'];
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\. |\n/)[0]);
  }
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  if (options.lines && options.html) throw new UsageError('--lines and --html cannot be used together');
  const top = Number(options.top ?? 0);
  if (!Number.isInteger(top) || top < 0) throw new UsageError(`--top needs a whole number, not “${options.top}”`);

  const bundled = options.claims === undefined ? readRecords() : [];
  const annotate = buildAnnotator(options.claims === undefined ? bundled : readClaims(options.claims), readAliases());
  const byId = new Map(bundled.map((claim) => [claim.id, claim]));
  const documents = files.flatMap((file) => {
    const text = readText(file);
    if (options.html) return [{ text: pageText(text) }];
    if (!options.lines) return [{ text }];
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    return text === '' ? [] : lines.map((line, place) => toDocument(line, place + 1, file));
  });
  for (const document of documents) {
    const annotations = annotate(document, top);
    if (options.json || options.lines) process.stdout.write(`${JSON.stringify(annotations)}\n`);
    else print(document, annotations, byId);
  }
}

// Whoever reads our output may have read enough.
process.stdout.on('error', () => process.exit(0));
try {
  main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof RecordError)) throw error;
  process.stderr.write(`annotate: ${error.message}\n`);
  process.exitCode = 2;
}
