// A company's program, made from docs/protocols/verify.md alone: signs its requests, never sends K1.
// node verify-client.mjs <file with platform, service, key>; says "all held" if all did.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';

const given = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const key = Buffer.from(given.key, 'base64url');
const api = '/api/verify/v1';

/** §2: components, parameters, base and HMAC. */
function signed(method, path, body, { once, created = Math.floor(Date.now() / 1000), nonce } = {}) {
  const headers = {};
  const covered = [['@method', method], ['@authority', new URL(given.platform).host.toLowerCase()], ['@path', path]];
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    headers['Content-Digest'] = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    covered.push(['content-digest', headers['Content-Digest']]);
  }
  if (once) {
    headers['Idempotency-Key'] = once;
    covered.push(['idempotency-key', once]);
  }
  const parameters = `(${covered.map(([name]) => `"${name}"`).join(' ')});created=${created}`
    + `;nonce="${nonce ?? randomBytes(12).toString('hex')}";keyid="${given.service}"`
    + `;tag="trustline-verify"`;
  const base = covered.map(([name, value]) => `"${name}": ${value}`).concat(`"@signature-params": ${parameters}`);
  const signature = createHmac('sha256', key).update(base.join('\n')).digest('base64');
  return { ...headers, 'Signature-Input': `verify=${parameters}`, Signature: `verify=:${signature}:` };
}

async function ask(method, path, json, options = {}) {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const headers = { ...signed(method, path, body, options), ...options.headers };
  const answer = await fetch(given.platform + path, { method, headers, body: options.body ?? body });
  const text = await answer.json();
  return { status: answer.status, location: answer.headers.get('location'), slug: text.type?.split(':').pop(), ...text,
    http: answer.status };
}

const play = { number: '+9990000001', language: 'en', reference: 'order 7' };
const begun = await ask('POST', `${api}/verifications`, play, { once: 'node-' + randomBytes(8).toString('hex') });
assert.equal(begun.http, 201, JSON.stringify(begun));
const wrong = await ask('POST', `${begun.location}/checks`, { code: '654321' });
assert.equal(wrong.slug, 'wrong-code');
assert.equal(wrong.triesLeft, 4);
const right = await ask('POST', `${begun.location}/checks`, { code: '123456' });
assert.equal(right.http, 200);
assert.equal(right.status, 'passed');
assert.equal((await ask('GET', begun.location)).status, 'passed');

const nonce = randomBytes(12).toString('hex');
assert.equal((await ask('GET', begun.location, undefined, { nonce })).http, 200);
assert.equal((await ask('GET', begun.location, undefined, { nonce })).slug, 'replayed');
const hourAgo = Math.floor(Date.now() / 1000) - 3600;
assert.equal((await ask('GET', begun.location, undefined, { created: hourAgo })).slug, 'clock-skewed');
const bent = JSON.stringify({ ...play, number: '+9990000002' });
assert.equal((await ask('POST', `${api}/verifications`, play, { body: bent })).slug, 'not-authentic');
const both = { headers: { Authorization: 'Basic AAAA' } };
assert.equal((await ask('GET', begun.location, undefined, both)).slug, 'not-authentic');
console.log('all held');
