import './credits-provider.js'
import { UsageChart } from '../elements/usage-chart.js'

UsageChart.define()

declare global {
  interface HTMLElementTagNameMap {
    'usage-chart': UsageChart
  }
}
