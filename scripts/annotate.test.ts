/** The terminal, as a person or a script uses it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './records';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const COMMAND = [join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'), join(ROOT, 'scripts', 'annotate.ts')];

function annotate(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
    input,
    encoding: 'utf8',
    cwd: ROOT,
  });
  return {
    status,
    stdout,
    stderr,
    json: () =>
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
}

const TEXT = 'Asked about Iran, he said “they called me to tell me” and left.';

describe('annotate', () => {
  test('finds a phrase with its surroundings, as JSON', () => {
    const { status, json } = annotate(['--json', '-'], TEXT);
    const [{ findings, related, ranked }] = json();
    expect(status).toBe(0);
    expect(findings).toEqual([
      {
        claimId: 'iran-called-before-strike',
        exact: 'they called me to tell me',
        prefix: TEXT.slice(0, TEXT.indexOf('they')).slice(-32),
        suffix: '” and left.',
        start: TEXT.indexOf('they'),
        end: TEXT.indexOf('”'),
        stance: 'attributes',
        sentence: TEXT,
        score: 1,
        via: 'quote',
        receipt: { wording: 0, slots: [], pronoun: false, borrowed: false, cue: null, cancels: [] },
      },
    ]);
    expect(Array.isArray(related)).toBe(true);
    expect(ranked).toEqual([]);
  });

  test('takes every line as a document, a JSON line with its sentence before', () => {
    const lines = ['Nothing.', TEXT, JSON.stringify({ text: 'They called me to tell me.', before: 'Iran?' })].join(
      '\n',
    );
    const { json } = annotate(['--lines'], `${lines}\n`);
    expect(json().map(({ findings }) => findings.length)).toEqual([0, 1, 1]);
  });

  test('several files give a line each, in order', () => {
    const { json } = annotate(['--json', file('a.txt', 'Nothing.'), file('b.txt', TEXT)]);
    expect(json().map(({ findings }) => findings.length)).toEqual([0, 1]);
  });

  test('reads a page as a browser shows it', () => {
    const page = file(
      'page.html',
      `<p>Iran: they <em>called me</em>\n to&nbsp;tell me</p><script>they called me to tell me</script>`,
    );
    const { json } = annotate(['--html', '--json', page]);
    expect(json()[0].findings.map(({ exact }: { exact: string }) => exact)).toEqual(['they called me to tell me']);
  });

  test('ranks the likeliest claims when asked', () => {
    const { json } = annotate(['--json', '--top', '3'], 'brain injuries of soldiers at Al Asad');
    expect(json()[0].ranked).toHaveLength(3);
    expect(['over-100-brain-injuries', 'tbi-headaches-not-serious']).toContain(json()[0].ranked[0].claimId);
  });

  test('ranks as many claims as asked for, whatever they have in common with the text', () => {
    const { json } = annotate(['--json', '--top', '7'], 'basil');
    expect(json()[0].ranked).toHaveLength(7);
  });

  test('works with claims of one’s own', () => {
    const claims = file(
      'claims.json',
      JSON.stringify([
        { id: 'A 1', claim: 'The moon is made of green cheese.' },
        { id: 'b', claim: 'Bears bake bread.' },
      ]),
    );
    const { json } = annotate(
      ['--json', '--top', '1', '--claims', claims],
      'He said the moon is made of green cheese.',
    );
    expect(json()[0].findings[0]).toMatchObject({ claimId: 'A 1', stance: 'attributes' });
    expect(json()[0].ranked.map(({ claimId }: { claimId: string }) => claimId)).toEqual(['A 1']);
  });

  test('prints phrases and accounts for people', () => {
    const { stdout } = annotate([], TEXT);
    expect(stdout).toContain('“they called me to tell me”');
    expect(stdout).toContain('Office of the Iraqi Prime Minister');
    expect(stdout).toContain('https://');
  });

  test.each([
    ['an unknown option', ['--frobnicate'], '', /Unknown option '--frobnicate'/],
    ['a file that is not there', ['nowhere.txt'], '', /cannot read nowhere\.txt: ENOENT/],
    ['a file that is no text', [file('x.png', Buffer.from([0x89, 0x50, 0xff, 0x00]))], '', /is not a UTF-8 text/],
    ['broken JSON lines', ['--lines'], '{"text": ', /-:1: broken JSON/],
    ['JSON lines without text', ['--lines'], '{"words": 1}', /-:1: a JSON line needs "text"/],
    ['broken claims', ['--claims', file('broken.json', '[{')], 'x', /is not JSON/],
    [
      'claims without an id',
      ['--claims', file('idless.json', '[{"claim":"x"}]')],
      'x',
      /is not a list of claims: 0\.id/,
    ],
    ['a top below nothing', ['--top', '-1'], 'x', /top/],
    ['a top that is no number', ['--top', 'many'], 'x', /--top needs a whole number/],
  ])('%s: one line on stderr, exit 2', (_, args, input, message) => {
    const { status, stderr, stdout } = annotate(args, input);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });

  test('npm passes everything on', () => {
    const out = execFileSync('npm', ['run', '-s', 'annotate', '--', '--json'], {
      input: TEXT,
      encoding: 'utf8',
      cwd: ROOT,
    });
    expect(JSON.parse(out).findings).toHaveLength(1);
  });
});
