export { type Certificate, readCertificate } from './certificate.ts'
export { DerError } from './der.ts'
export { readCertificates } from './pem.ts'
export { checkpointImprint, makeTimestampRequest } from './request.ts'
export {
  readTimestampResponse,
  TimestampError,
  type TimestampInfo,
  type TimestampProblem,
  type TimestampResponse,
} from './response.ts'
export { type VerifiedTimestamp, verifyTimestamp } from './verify-timestamp.ts'
