export { CalendarLink } from './calendar-link.js';
export { calendarUrl, endCalendarLink, findCalendarLink, makeCalendarLink, openCalendar } from './calendar-links.js';
export { calendarRoutes } from './calendar-routes.js';
