// Computes every K2 of the vectors anew, with nothing of ours; says which differ.
const crypto = require('crypto');
const fs = require('fs');

function field(text) {
  const data = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, data]);
}

function value(one) {
  const key = Buffer.from(one.keyHex, 'hex');
  if (one.profile === 'HMAC_SHA256') {
    const said = one.script ? JSON.stringify(one.script) : one.code;
    const fields = ['trustline-k2-1', one.service, one.number, said, one.screen, one.time, one.nonce];
    const text = Buffer.concat(fields.map(field));
    return crypto.createHmac('sha256', key).update(text).digest('base64url');
  }
  const plain = Buffer.concat([Buffer.from(one.number + one.code, 'utf8'), key]);
  return crypto.createHash(one.profile.slice('PLAIN_'.length).toLowerCase()).update(plain).digest('hex');
}

const known = new Set(crypto.getHashes().map((name) => name.toLowerCase()));
const cases = JSON.parse(fs.readFileSync(process.argv[2], 'utf8')).cases
  .filter((one) => one.profile !== 'PLAIN_SM3' || known.has('sm3'));
const wrong = cases.filter((one) => value(one) !== one.value).map((one) => one.name);
console.log(`${cases.length - wrong.length} of ${cases.length} agree`, ...wrong);
process.exit(wrong.length || !cases.length ? 1 : 0);
