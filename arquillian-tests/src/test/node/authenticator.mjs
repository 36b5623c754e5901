// An authenticator app that is not ours: reads the address that the QR code holds, and shows the code of a moment.
import { URI } from 'otpauth';

const [address, seconds] = process.argv.slice(2);
const app = URI.parse(address);
process.stdout.write(app.generate({ timestamp: Number(seconds) * 1000 }) + '\n');
