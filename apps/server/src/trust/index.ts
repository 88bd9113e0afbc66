export { DEFAULT_TERMS } from './default-terms.ts'
export { giveConsent } from './give-consent.ts'
export { publishTerms, type Terms, type TermsSource, termsSource } from './terms.db.ts'
