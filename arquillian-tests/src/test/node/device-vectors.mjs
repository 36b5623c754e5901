// Checks the published test vectors with the foreign device's own cryptography: node device-vectors.mjs <vectors.json>
import assert from 'node:assert/strict';
import fs from 'node:fs';
import * as jose from 'jose';
import { b64, bytes, factoryId, negotiatedKeys, open, sha256, signed, stageKeys, verify } from './device-client.mjs';

const vectors = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const text = data => new TextDecoder().decode(data);
let checked = 0;

function same(actual, expected) {
  assert.deepEqual(actual, expected);
  checked++;
}

/** A JWS that may stand inside a JWE. */
async function nested(compact, typ, alg, enc, key, mac) {
  const opened = await open(compact, typ, alg, enc, key);
  assert.equal(opened.protectedHeader.cty, 'jws');
  return verify(text(opened.plaintext), typ, mac);
}

async function negotiation(vector) {
  const platformKey = vectors.platformKeys.find(key => key.kid === vector.kid);
  const opened = await open(vector.edkey, 'trustline-initialise', platformKey.alg, 'A256GCM',
    await jose.importJWK(platformKey, platformKey.alg));
  const proven = opened.protectedHeader.cty === 'jws';
  const content = proven ? jose.decodeJwt(text(opened.plaintext)) : JSON.parse(text(opened.plaintext));
  same(content, vector.content);
  const key = negotiatedKeys(bytes(content.dkey), bytes(content.nonce), bytes(vector.claims.nonce), vector.edkey, vector.answer);
  Object.entries(vector.keys).forEach(([label, value]) => same(b64(key(label)), value));
  same(await verify(vector.answer, 'trustline-initialised', key('confirm')), vector.claims);
  const { access, payload } = vector;
  const direct = ['dir', 'A256GCM'];
  same(await nested(access.message, 'trustline-access', ...direct, key('access-terminal-seal'), key('access-terminal-mac')), access.claims);
  same(await nested(access.answer, 'trustline-accessed', ...direct, key('access-platform-seal'), key('access-platform-mac')), access.answerClaims);
  same(access.answerClaims.request, b64(sha256(access.message)));
  for (const side of ['terminal', 'platform']) {
    const opened = await open(payload[side], 'trustline-payload', ...direct, key(`payload-${side}`));
    same(JSON.parse(text(opened.plaintext)), typeof payload.content === 'string' ? JSON.parse(payload.content) : payload.content);
  }
}

/** Of the suites that jose knows; C20P and SM4-GCM are for libraries that have them. */
async function camera(vector) {
  const context = bytes(vector.factory), secret = bytes(vector.factoryKey);
  const { configureClaims: asked, configuredClaims: said, register } = vector;
  same(b64(factoryId(asked.maker, asked.serial)), vector.factory);
  const e1 = stageKeys(secret, '', context), back = stageKeys(secret, '', sha256(vector.configure));
  const direct = ['dir', vector.suite];
  same(await nested(vector.configure, 'trustline-configure', ...direct, e1('e1-camera-seal', vector.suite), e1('e1-camera-mac', 'HS256')), asked);
  same(await nested(vector.configured, 'trustline-configured', ...direct, back('e1-platform-seal', vector.suite), back('e1-platform-mac', 'HS256')), said);
  if (said.e2.key !== 'factory' || said.e2.suite !== vector.suite) {
    return;
  }
  const e2 = stageKeys(secret, Buffer.concat([bytes(asked.nonce), bytes(said.nonce)]), bytes(said.session));
  same(await nested(register.message, 'trustline-register', ...direct, e2('e2-camera-seal', vector.suite), e2('e2-camera-mac', 'HS256')), register.claims);
  same(await nested(register.answer, 'trustline-registered', ...direct, e2('e2-platform-seal', vector.suite), e2('e2-platform-mac', 'HS256')), register.answerClaims);
  same(b64(e2('call', 'HS256')), register.callKey);
}

function call(vector) {
  const token = vector.headers.Authorization.replace('Trustline ', '');
  const [, nonce, keyid] = vector.headers['Signature-Input'].match(/nonce="([^"]*)";keyid="([^"]*)"/);
  const body = vector.body === '' || vector.body === undefined ? undefined : vector.body;
  const { headers } = signed({ token, keyid, call: bytes(vector.key) }, vector.method, vector.path, body, vector.created, nonce);
  same(headers.Signature, vector.headers.Signature);
}

for (const vector of vectors.negotiations) {
  await negotiation(vector);
}
for (const vector of vectors.cameras.filter(one => ['A256GCM', 'A128GCM', 'A128CBC-HS256'].includes(one.suite))) {
  await camera(vector);
}
vectors.signatures.filter(one => one.kind.startsWith('CALL')).forEach(call);
console.log(`${checked} values agree`);
