import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../../data/schema';
import { record } from '../../lib/packs/test-packs';
import { ROOT, readRecords } from '../records';
import { makeKey, readFolder, readKey, readUnchecked, signPack, verifyPack } from './make-pack';

const DESCRIPTION = {
  id: 'harbours',
  name: 'Harbours',
  publisher: 'Example Desk',
  version: '1.0',
  date: '2026-11-03',
  homepage: 'https://packs.example.org/',
};
const claim = record('first') as unknown as Claim;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  mkdirSync(join(folder, 'claims/harbours'), { recursive: true });
  writeFileSync(join(folder, 'claims/harbours/first.json'), JSON.stringify({ $schema: 'x', ...claim }));
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(DESCRIPTION));
});

test('a folder becomes a pack, and the pack its records', async () => {
  const { description, claims } = readFolder(folder);
  const { manifest, claims: read } = await verifyPack(signPack(description, claims, readKey(makeKey())));
  expect(manifest).toMatchObject(DESCRIPTION);
  expect(read).toEqual([claim]);
});

test('every bundled record fits in a pack', async () => {
  const claims = readRecords();
  const pack = await verifyPack(signPack(DESCRIPTION, claims, readKey(makeKey())));
  expect(pack.claims).toHaveLength(claims.length);
});

test('texts of every kind come back as they were', async () => {
  const key = readKey(makeKey());
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter(
      (one) => one === one.trim().normalize('NFC') && !/[<>\p{C}\p{Z}]/u.test(one.replaceAll(' ', '')) && one !== '',
    );
  await fc.assert(
    fc.asyncProperty(text, text, async (title, notes) => {
      const { claims } = await verifyPack(signPack(DESCRIPTION, [{ ...claim, title, notes }], key));
      expect(claims).toEqual([{ ...claim, title, notes }]);
    }),
    { numRuns: 300 },
  );
});

test('signed anew it has another key and the same claims', async () => {
  const first = signPack(DESCRIPTION, [claim], readKey(makeKey()));
  const { description, claims } = readUnchecked(first);
  const second = await verifyPack(signPack(description, claims, readKey(makeKey())));
  expect(second.claims).toEqual([claim]);
  expect(second.fingerprint).not.toBe((await verifyPack(first)).fingerprint);
});

describe('at the terminal', () => {
  const run = (...args: string[]) => {
    try {
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/pack.ts', ...args], { cwd: ROOT, stdio: 'pipe' });
      return { code: 0, text: '' };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: Buffer };
      return { code: status, text: stderr.toString() };
    }
  };

  test('what cannot be done is said in a sentence', () => {
    const key = join(folder, 'key.pem');
    const unsigned = join(folder, 'unsigned.json');
    expect(run('keygen', key).code).toBe(0);
    expect(run('build', folder, '--out', unsigned).code).toBe(0);
    const pem = readFileSync(key, 'utf8');
    expect(run('keygen', key)).toEqual({ code: 2, text: `${key} is there already. Nothing was changed.\n` });
    expect(readFileSync(key, 'utf8')).toBe(pem);
    expect(run('verify', unsigned)).toMatchObject({ code: 1, text: expect.stringContaining('publicKey') });
    expect(run('sign', unsigned, '--key', unsigned)).toMatchObject({
      code: 2,
      text: expect.stringContaining('no private Ed25519 key'),
    });
    expect(run('build', join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      text: expect.stringContaining('Cannot read'),
    });
  }, 60_000);
});
