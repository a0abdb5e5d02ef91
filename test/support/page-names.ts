import type { Router } from 'express';

/** `GET /listings/:id` and so on: every address of the site that a router answers, but for its files. */
export function pageNames(router: Router): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (!route) return 'stack' in handle ? pageNames(handle as unknown as Router) : [];
    const { path, methods } = route as unknown as { path: string; methods: Record<string, boolean> };
    return path.startsWith('/assets/') ? [] : Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`);
  });
}
