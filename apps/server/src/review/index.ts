export { reportPerson } from './report-person.ts'
