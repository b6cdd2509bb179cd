import '../../../src/define/credit-alerts.js'
import '../../../src/define/credit-dashboard.js'
import '../../../src/define/credit-gate.js'
import '../../../src/define/credit-requests.js'
import { clientAnswering, json } from '../../support/fake-api.js'
import { fakeTill } from '../../support/fake-till.js'
import { aCanStart } from '../../support/reservations.js'
import { wholePractice } from '../../support/whole-practice.js'

/** Sets up the elements that are in a page already, as the script of a host does. */
document.querySelector('credit-dashboard')!.loadTill = fakeTill().load
document.querySelector('credits-provider')!.client = clientAnswering(
  wholePractice({ 'GET /v1/can-start': json(aCanStart({ levelAfter: 'low' })) }),
)
