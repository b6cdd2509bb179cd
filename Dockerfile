# The reference backend. Nothing but Node and the built module are in the image.

FROM node:24-slim AS build
WORKDIR /app
COPY . .
# Installs exactly what the lock file names, then builds.
RUN --mount=type=cache,target=/root/.npm npm run build:server

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4780
COPY --from=build /app/dist-server ./
USER node
EXPOSE 4780
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "main.js"]
