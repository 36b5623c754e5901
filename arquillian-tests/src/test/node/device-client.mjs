// A device that knows nothing but docs/protocols/device-trust.md, the library "jose" and Node itself.
import crypto from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import * as jose from 'jose';

const API = '/api/device/v1';

export const b64 = bytes => Buffer.from(bytes).toString('base64url');
export const bytes = text => Buffer.from(text, 'base64url');
export const now = () => Math.floor(Date.now() / 1000);
export const sha256 = data => crypto.createHash('sha256').update(data).digest();
const random = length => crypto.randomBytes(length);
const json = value => new TextEncoder().encode(JSON.stringify(value));
const parsed = data => JSON.parse(new TextDecoder().decode(data));

/** What the platform refused, by the slug of its problem. */
export class Refused extends Error {
  constructor(status, slug) {
    super(`${status} ${slug}`);
    this.slug = slug;
  }
}

// ---- transport ---------------------------------------------------------------------------------

/** One way to the platform: directly, or through the operator's gateway with the SIM's credentials. */
export class Way {
  constructor(base, { ca, sim } = {}) {
    this.base = base;
    this.secure = base.startsWith('https:');
    this.agent = this.secure ? new https.Agent({ ca, keepAlive: true }) : new http.Agent({ keepAlive: true });
    this.headers = sim ? { 'Proxy-Authorization': 'Basic ' + Buffer.from(sim).toString('base64') } : {};
  }

  exchange(method, path, { body, headers = {} } = {}) {
    const type = body === undefined ? {} : { 'Content-Type': 'application/jose', 'Content-Length': Buffer.byteLength(body) };
    const options = { method, agent: this.agent, headers: { ...this.headers, ...type, ...headers } };
    return new Promise((resolve, reject) => {
      const request = (this.secure ? https : http).request(this.base + path, options, response => {
        const parts = [];
        response.on('data', part => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }));
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  async ask(method, path, what) {
    const answer = await this.exchange(method, path, what);
    if (answer.status >= 400) {
      throw new Refused(answer.status, String(JSON.parse(answer.body).type).replace('urn:trustline:problem:', ''));
    }
    return answer;
  }

  close() {
    this.agent.destroy();
  }
}

// ---- JOSE --------------------------------------------------------------------------------------

export async function seal(content, header, key) {
  return new jose.CompactEncrypt(content).setProtectedHeader(header).encrypt(key);
}

export async function open(compact, typ, alg, enc, key) {
  const opened = await jose.compactDecrypt(compact, key, { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] });
  expect(opened.protectedHeader.typ === typ, `typ ${opened.protectedHeader.typ} is not ${typ}`);
  return opened;
}

export async function sign(claims, typ, key) {
  return new jose.CompactSign(json(claims)).setProtectedHeader({ alg: 'HS256', typ }).sign(key);
}

export async function verify(compact, typ, key) {
  const verified = await jose.compactVerify(compact, key, { algorithms: ['HS256'] });
  expect(verified.protectedHeader.typ === typ, `typ ${verified.protectedHeader.typ} is not ${typ}`);
  return parsed(verified.payload);
}

function expect(truth, otherwise) {
  if (!truth) {
    throw new Error(otherwise);
  }
}

// ---- key schedules (§3, §7, §8) ------------------------------------------------------------------

const hkdf = (secret, salt, info, length) => Buffer.from(crypto.hkdfSync('sha256', secret, salt, info, length));

export function negotiatedKeys(dkey, deviceNonce, platformNonce, edkey, answer) {
  const transcript = sha256(edkey + '.' + answer.split('.').slice(0, 2).join('.'));
  const salt = Buffer.concat([deviceNonce, platformNonce]);
  return label => hkdf(dkey, salt, Buffer.concat([Buffer.from(`trustline ${label}\0`), transcript]), 32);
}

const LENGTHS = { A256GCM: 32, A128GCM: 16, 'A128CBC-HS256': 32, HS256: 32 };

export function stageKeys(secret, salt, context) {
  return (label, suite) =>
    hkdf(secret, salt, Buffer.concat([Buffer.from(`trustline ${label} ${suite}\0`), context]), LENGTHS[suite]);
}

export const factoryId = (maker, serial) => sha256(`trustline factory\0${maker}\0${serial}`).subarray(0, 16);

// ---- the terminal (§2, §4, §5) -------------------------------------------------------------------

export class Terminal {
  constructor(platform, gateway, did, info) {
    Object.assign(this, { platform, gateway, did, info });
  }

  async fetchKeys() {
    const answer = await this.platform.ask('GET', API + '/keys');
    expect(answer.headers.etag && answer.headers['cache-control'], 'keys are not cacheable');
    this.keys = JSON.parse(answer.body).keys;
    return this.keys;
  }

  /** S201 to S204 with one of the platform's keys. */
  async initialise(jwk) {
    const dkey = random(32), nonce = random(16);
    const content = { did: this.did, dkey: b64(dkey), nonce: b64(nonce), time: now(), info: this.info };
    const header = { alg: jwk.alg, enc: 'A256GCM', kid: jwk.kid, typ: 'trustline-initialise' };
    const proof = this.continuity && (await sign(content, 'trustline-initialise', this.continuity));
    const edkey = await seal(proof ? new TextEncoder().encode(proof) : json(content),
      proof ? { ...header, cty: 'jws' } : header, await jose.importJWK(jwk, jwk.alg));
    const answer = (await this.gateway.ask('POST', API + '/initialisations', { body: edkey })).body;
    const claimed = parsed(bytes(answer.split('.')[1]));
    const key = negotiatedKeys(dkey, nonce, bytes(claimed.nonce), edkey, answer);
    const claims = await verify(answer, 'trustline-initialised', key('confirm'));
    expect(claims.continuity === (this.continuity ? 'kept' : 'new'), 'continuity is ' + claims.continuity);
    this.continuity = claims.continuity === 'new' ? key('continuity') : this.continuity;
    this.former = this.negotiated;
    this.negotiated = { ...claims, key };
    return { claims, edkey, answer };
  }

  /** S211 to S213. */
  async access(with_ = this.negotiated) {
    const { kid, key, msisdn, expires } = with_;
    const nonce = b64(random(16));
    const claims = { did: this.did, info: this.info, msisdn, expires, nonce, time: now() };
    const jws = await sign(claims, 'trustline-access', key('access-terminal-mac'));
    const request = await seal(new TextEncoder().encode(jws),
      { alg: 'dir', enc: 'A256GCM', kid, typ: 'trustline-access', cty: 'jws' }, key('access-terminal-seal'));
    const answer = (await this.gateway.ask('POST', API + '/accesses', { body: request })).body;
    const opened = await open(answer, 'trustline-accessed', 'dir', 'A256GCM', key('access-platform-seal'));
    const said = await verify(new TextDecoder().decode(opened.plaintext), 'trustline-accessed', key('access-platform-mac'));
    expect(said.result === 'OK' && said.request === b64(sha256(request)) && said.nonce === nonce && said.msisdn === msisdn,
      'the answer is to another question');
    this.pass = { token: said.token, keyid: kid, call: key('call'), key };
    return { request, said };
  }

  async self() {
    const answer = await call(this.platform, this.pass, 'GET', API + '/self');
    const opened = await open(answer.body, 'trustline-payload', 'dir', 'A256GCM', this.pass.key('payload-platform'));
    return parsed(opened.plaintext);
  }

  async replaceInfo(info) {
    const header = { alg: 'dir', enc: 'A256GCM', kid: this.pass.keyid, typ: 'trustline-payload' };
    const body = await seal(json({ info }), header, this.pass.key('payload-terminal'));
    return call(this.platform, this.pass, 'PUT', API + '/self', body);
  }
}

/** A call with the token, signed as RFC 9421 wants (§5). */
export function call(way, pass, method, path, body) {
  const { headers } = signed(pass, method, path, body, now(), b64(random(16)));
  return way.ask(method, path, { body, headers });
}

export function signed({ token, keyid, call: key }, method, path, body, created, nonce) {
  const fields = { authorization: `Trustline ${token}` };
  if (body !== undefined) {
    fields['content-digest'] = `sha-256=:${sha256(body).toString('base64')}:`;
  }
  const values = { '@method': method, '@path': path, ...fields };
  const components = Object.keys(values).map(name => `"${name}"`).join(' ');
  const parameters = `(${components});created=${created};nonce="${nonce}";keyid="${keyid}";tag="trustline-call"`;
  const lines = Object.entries(values).map(([name, value]) => `"${name}": ${value}`);
  const base = [...lines, `"@signature-params": ${parameters}`].join('\n');
  const signature = crypto.createHmac('sha256', key).update(base).digest('base64');
  return { base, headers: { ...fields, 'Signature-Input': `call=${parameters}`, Signature: `call=:${signature}:` } };
}

// ---- the camera (§7, §8) -------------------------------------------------------------------------

const ASYMMETRIC = { 'ECDH-ES': 'ECDH-ES+A256KW', 'RSA-OAEP-256': 'RSA-OAEP-256' };

export class Camera {
  constructor(platform, { maker, serial, factoryKey, did, info }) {
    Object.assign(this, { platform, maker, serial, factoryKey, did, info });
    this.factory = factoryId(maker, serial);
  }

  /** E1: the camera fetches its configuration. */
  async configure(suite, offers, platformKey) {
    const nonce = random(16);
    const keys = stageKeys(this.factoryKey, '', this.factory);
    const claims = { factory: b64(this.factory), maker: this.maker, serial: this.serial, info: this.info, offers };
    const { request, reply } = await this.#wrap('configure', suite, platformKey, b64(this.factory),
      keys('e1-camera-mac', 'HS256'), ASYMMETRIC[suite] ? undefined : keys('e1-camera-seal', suite), { ...claims, nonce: b64(nonce) });
    const answer = (await this.platform.ask('POST', API + '/configurations', { body: request })).body;
    const back = stageKeys(this.factoryKey, '', sha256(request));
    const said = await this.#unwrap('configured', suite, answer, back('e1-platform-mac', 'HS256'), reply ?? back('e1-platform-seal', suite));
    expect(said.request === b64(sha256(request)), 'the configuration is for another question');
    this.session = { ...said, salt: Buffer.concat([nonce, bytes(said.nonce)]) };
    return said;
  }

  /** E2: the camera registers; `dkeySecret` is the key "e2" of a negotiation, where the platform wants that. */
  async register(platformKey, dkeySecret) {
    const { session, salt, e2, registrations } = this.session;
    const secret = e2.key === 'dkey' ? dkeySecret : this.factoryKey;
    const keys = stageKeys(secret, salt, bytes(session));
    const p2p = { network: 'full-cone', capabilities: ['ice', 'relay'], candidates: ['192.0.2.7:40000'] };
    const proof = this.continuity && { continuity: b64(crypto.createHmac('sha256', this.continuity).update(`trustline-register ${session}`).digest()) };
    const { request, reply } = await this.#wrap('register', e2.suite, platformKey, session, keys('e2-camera-mac', 'HS256'),
      ASYMMETRIC[e2.suite] ? undefined : keys('e2-camera-seal', e2.suite),
      { session, did: this.did, info: this.info, p2p, ...proof, nonce: b64(random(16)) });
    const answer = (await this.platform.ask('POST', registrations, { body: request })).body;
    const said = await this.#unwrap('registered', e2.suite, answer, keys('e2-platform-mac', 'HS256'), reply ?? keys('e2-platform-seal', e2.suite));
    expect(said.result === 'OK' && said.request === b64(sha256(request)), 'the registration is of another request');
    this.continuity = said.continuity === 'new' ? keys('continuity', 'HS256') : this.continuity;
    this.pass = { token: said.token, keyid: said.registration, call: keys('call', 'HS256') };
    return said;
  }

  async #wrap(what, suite, platformKey, kid, macKey, sealKey, claims) {
    const asymmetric = ASYMMETRIC[suite];
    const pair = asymmetric && (await replyPair(platformKey));
    const full = { ...claims, ...(pair && { reply: pair.publicKey }), time: now() };
    const jws = new TextEncoder().encode(await sign(full, `trustline-${what}`, macKey));
    const header = { alg: asymmetric ?? 'dir', enc: asymmetric ? 'A256GCM' : suite, kid: asymmetric ? platformKey.kid : kid };
    const key = asymmetric ? await jose.importJWK(platformKey, asymmetric) : sealKey;
    return { request: await seal(jws, { ...header, typ: `trustline-${what}`, cty: 'jws' }, key), reply: pair?.privateKey };
  }

  async #unwrap(what, suite, answer, macKey, sealKey) {
    const asymmetric = ASYMMETRIC[suite];
    const opened = await open(answer, `trustline-${what}`, asymmetric ?? 'dir', asymmetric ? 'A256GCM' : suite, sealKey);
    return verify(new TextDecoder().decode(opened.plaintext), `trustline-${what}`, macKey);
  }
}

/** A key pair of the kind of the platform's key, for the answer. */
async function replyPair(like) {
  const kind = { RSA: ['rsa', { modulusLength: 2048 }], EC: ['ec', { namedCurve: like.crv }], OKP: ['x25519', {}] }[like.kty];
  const { publicKey, privateKey } = crypto.generateKeyPairSync(...kind);
  return { publicKey: publicKey.export({ format: 'jwk' }), privateKey };
}
