import type { Hono } from 'hono'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { mountAccount } from './account.tsx'
import { mountAgreements } from './agreements.tsx'
import { mountAmendmentOffers } from './amendment-offers.ts'
import { mountAmendments } from './amendments.tsx'
import { mountBatch } from './batch.tsx'
import { mountBook } from './book.tsx'
import { mountBudgets } from './budgets.tsx'
import { mountCascade } from './cascade.tsx'
import { mountCertificates } from './certificates.tsx'
import { mountClientFiles } from './client-files.ts'
import { mountCopy } from './copy.tsx'
import { mountDrafting } from './drafting.tsx'
import { mountHelp } from './help.tsx'
import { mountHome } from './home.tsx'
import { mountLetterhead } from './letterhead.tsx'
import { mountLibrary } from './library.tsx'
import { mountMerger } from './merger.tsx'
import { mountOrganisation } from './organisation.tsx'
import { mountOrganisationTree } from './organisation-tree.tsx'
import { mountPeople } from './people.tsx'
import { mountPerformanceTree } from './performance-tree.tsx'
import { mountPlanImport } from './plan-import.tsx'
import { mountPlans } from './plans.tsx'
import { mountRead } from './read.tsx'
import { mountReview } from './review.tsx'
import { mountRoles } from './roles.tsx'
import { mountRoster } from './roster.tsx'
import { mountSetUp } from './set-up.tsx'
import { mountSignIn } from './sign-in.tsx'
import { mountSignInLinks } from './sign-in-links.tsx'
import { mountSignInSso } from './sign-in-sso.ts'
import { mountSigning } from './signing.tsx'
import { mountStartFrom } from './start-from.tsx'
import { mountSuperior } from './superior.ts'
import { mountTheme } from './theme.ts'
import { mountTrail } from './trail.tsx'
import { mountUsers } from './users.tsx'
import { mountVerification } from './verification.tsx'

/** Every screen of the product. */
export const mountPages = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  mountClientFiles(deps.clientFolder)
  mountSetUp(app, deps)
  mountSignIn(app, deps)
  mountSignInSso(app, deps)
  mountSignInLinks(app, deps)
  mountAccount(app, deps)
  mountUsers(app, deps)
  mountTheme(app, deps)
  mountHome(app, deps)
  mountRead(app, deps)
  mountBatch(app, deps)
  mountReview(app, deps)
  mountAgreements(app, deps)
  mountBook(app, deps)
  mountAmendmentOffers(app, deps)
  mountAmendments(app, deps)
  mountDrafting(app, deps)
  // Before the page of one copy, whose address would take its own.
  mountStartFrom(app, deps)
  mountCopy(app, deps)
  mountCascade(app, deps)
  mountSuperior(app, deps)
  mountPerformanceTree(app, deps)
  mountRoles(app, deps)
  // Before the pages of units, whose addresses would take its own.
  mountRoster(app, deps)
  mountOrganisationTree(app, deps)
  mountOrganisation(app, deps)
  mountLetterhead(app, deps)
  mountMerger(app, deps)
  mountPeople(app, deps)
  mountPlanImport(app, deps)
  mountPlans(app, deps)
  mountBudgets(app, deps)
  mountLibrary(app, deps)
  mountTrail(app, deps)
  mountHelp(app)
  mountVerification(app, deps)
  mountSigning(app, deps)
  mountCertificates(app, deps)
}
