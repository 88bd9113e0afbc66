export { reportPerson } from './report-person.ts'
export { reviewRoutes } from './review.routes.ts'
