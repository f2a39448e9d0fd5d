// The Shared Growth Observatory for programs. Begin with `new Observatory(address)`.
export { CONTRACT_VERSION, Observatory } from './observatory.js';
export type { Content, Options } from './connection.js';
export { Download, type ServerEvent } from './download.js';
export { Pages } from './pages.js';
export {
  Conflict,
  Forbidden,
  Invalid,
  NotFound,
  ObservatoryError,
  TooManyRequests,
  Unauthorized,
  Unavailable,
  type Fault,
} from './errors.js';
export { RETRIES, type Retries } from './retries.js';
export { apiKey, client, guest, pemKey, token, type SignIn } from './signin.js';
export type * from './models.js';
