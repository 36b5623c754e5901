// Plays the foreign device against a running platform; one line for each thing that held, exit 1 at the first that did not.
//   node device-play.mjs given.json, where given.json is {"platform":"https://localhost:8443","gateway":"http://localhost:8087","ca":"server.pem",
//     "sims":["iccid:ki","iccid:ki","iccid:ki"],"camera":{"maker":"…","serial":"…","key":"<base64url>"}}
import crypto from 'node:crypto';
import fs from 'node:fs';
import { Camera, Refused, Terminal, Way, bytes } from './device-client.mjs';

const given = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const ca = fs.readFileSync(given.ca);
const platform = new Way(given.platform, { ca });
const gateways = given.sims.map(sim => new Way(given.gateway, { sim }));
const fresh = () => 'foreign-' + crypto.randomBytes(6).toString('hex');
const info = { type: 'meter', capabilities: ['read'], firmware: '1.0' };

function held(what, truth = true) {
  if (!truth) {
    throw new Error('did not hold: ' + what);
  }
  console.log('held: ' + what);
}

async function refused(slug, attempt) {
  try {
    await attempt();
  } catch (problem) {
    if (problem instanceof Refused && problem.slug === slug) {
      return true;
    }
    throw problem;
  }
  throw new Error('was not refused: ' + slug);
}

async function terminal(gateway, pick, name) {
  const device = new Terminal(platform, gateway, fresh(), info);
  const jwk = (await device.fetchKeys()).find(pick);
  const first = await device.initialise(jwk);
  held(`${name}: initialised, the platform's answer is verified`, first.claims.expires > first.claims.notBefore);
  const again = (await gateway.ask('POST', '/api/device/v1/initialisations', { body: first.edkey })).body;
  held(`${name}: the same request gets the same answer`, again === first.answer);
  const { request } = await device.access();
  held(`${name}: access, both sides proven`);
  held(`${name}: the same access again is replayed`, await refused('replayed', () =>
    gateway.ask('POST', '/api/device/v1/accesses', { body: request })));
  held(`${name}: a signed call reads what the platform holds`, JSON.stringify(await device.self()).includes('meter'));
  return { device, jwk };
}

async function renewal(device, jwk) {
  held('without the continuity key a live device is not displaced', await refused('device-live', () =>
    new Terminal(platform, device.gateway, device.did, info).initialise(jwk)));
  const { claims } = await device.initialise(jwk);
  held('renewal with continuity', claims.continuity === 'kept');
  await device.access(device.former);
  held('the former key works until the new one is used');
  await device.access();
  held('the new key works');
  held('and ends the former one', await refused('initialise-again', () => device.access(device.former)));
}

async function calls(device) {
  await device.access();
  await device.replaceInfo({ ...info, firmware: '1.1' });
  held('Info is replaced under the negotiated key', JSON.stringify(await device.self()).includes('1.1'));
  device.pass.call = crypto.randomBytes(32);
  held('the token alone opens nothing', await refused('not-proven', () => device.self()));
}

async function camera(given, keys) {
  const device = new Camera(platform, { ...given, factoryKey: bytes(given.key), did: fresh(), info: { type: 'camera' } });
  held('camera: E1 under A256GCM', (await device.configure('A256GCM', ['A256GCM'])).heartbeatSeconds > 0);
  const first = await device.register(keys.find(key => key.crv === 'P-256'));
  held(`camera: E2 under ${device.session.e2.suite}`, first.continuity === 'new');
  for (const curve of ['P-256', 'X25519']) {
    const key = keys.find(key => key.crv === curve);
    await device.configure('ECDH-ES', ['ECDH-ES', 'A256GCM'], key);
    held(`camera: E1 under ECDH-ES on ${curve}`);
    const again = await device.register(key);
    held(`camera: E2 under ${device.session.e2.suite}, the same camera as before`, again.continuity !== 'new');
  }
}

try {
  const choices = [['RSA', key => key.kty === 'RSA'], ['P-256', key => key.crv === 'P-256'], ['X25519', key => key.crv === 'X25519']];
  const played = [];
  for (const [i, [name, pick]] of choices.entries()) {
    played.push(await terminal(gateways[i], pick, name));
  }
  await renewal(played[0].device, played[0].jwk);
  await calls(played[1].device);
  await camera(given.camera, played[0].device.keys);
  console.log('all held');
} catch (problem) {
  console.log(problem.stack);
  process.exitCode = 1;
} finally {
  [platform, ...gateways].forEach(way => way.close());
}
