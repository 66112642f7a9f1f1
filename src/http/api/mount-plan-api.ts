import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { filterOf } from './filter-of.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** Plans, budgets and the library of indicators: each endpoint and its use case. */
export const mountPlanApi = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  mountEndpoint(app, E.listPlans, (c, { query }) => uses.listPlans(readerIn(c), filterOf(query)))
  mountEndpoint(app, E.getPlan, (c, { params }) => uses.planView(readerIn(c), params.id))
  mountEndpoint(app, E.addPlan, (c, { body: { office, ...plan } }) => uses.addPlan(readerIn(c), office, plan))
  mountEndpoint(app, E.savePlan, (c, { params, body: { edition, ...plan } }) =>
    uses.savePlan(readerIn(c), params.id, edition, plan),
  )
  mountEndpoint(app, E.removePlan, (c, { params, query }) => uses.removePlan(readerIn(c), params.id, query.edition))

  mountEndpoint(app, E.getBudget, (c, { params }) => uses.budgetView(readerIn(c), params.id))
  mountEndpoint(app, E.addBudget, (c, { body: { office, ...budget } }) => uses.addBudget(readerIn(c), office, budget))
  mountEndpoint(app, E.saveBudget, (c, { params, body: { edition, ...budget } }) =>
    uses.saveBudget(readerIn(c), params.id, edition, budget),
  )
  mountEndpoint(app, E.removeBudget, (c, { params, query }) => uses.removeBudget(readerIn(c), params.id, query.edition))

  mountEndpoint(app, E.listIndicators, (c, { query }) => uses.listIndicators(readerIn(c), filterOf(query)))
  mountEndpoint(app, E.similarIndicators, (c, { query }) => uses.similarInLibrary(readerIn(c), query.text))
  mountEndpoint(app, E.getIndicator, (c, { params }) => uses.indicatorView(readerIn(c), params.id))
  mountEndpoint(app, E.addIndicator, (c, { body }) => uses.addIndicator(readerIn(c), body))
  mountEndpoint(app, E.saveIndicator, (c, { params, body: { edition, ...given } }) =>
    uses.saveIndicator(readerIn(c), params.id, edition, given),
  )
  mountEndpoint(app, E.removeIndicator, (c, { params, query }) =>
    uses.removeIndicator(readerIn(c), params.id, query.edition),
  )
}
