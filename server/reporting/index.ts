export { balanceQuery, balanceRoutes } from './balance-routes.js';
export { findBalance, groupsOfNeeds, type Balance, type NeedGroup } from './balance-queries.js';
export { balances, type BalanceName, type Counts, type GroupBalance } from './balance.js';
export { NO_COUNTRY, OTHER } from './need-groups.js';
export { findMarket, type Market, type MarketGroup } from './market.js';
