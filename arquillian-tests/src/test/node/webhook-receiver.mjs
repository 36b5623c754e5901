// Judges one delivery as a stranger's receiver does, with the library of Standard Webhooks.
// node webhook-receiver.mjs <file with secret, headers, body>; says the type of what was told, or "refused".
import { readFileSync } from 'node:fs';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

const { secret, headers, body } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
try {
  console.log(new Webhook(secret).verify(body, headers).type);
} catch (refused) {
  if (!(refused instanceof WebhookVerificationError)) {
    throw refused;
  }
  console.log('refused');
}
