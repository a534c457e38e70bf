/** The layering, as rules that a test runs. Arrows point one way: request, queue, pipeline, graph, query. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot:
          '(/server|/worker|/reading-thread|/reading-pool)\\.ts$|^(cli|bench)/[^/]+\\.ts$|^drill/drill\\.ts$|\\.mjs$|^web/(main\\.tsx|vite\\.config\\.ts)$',
      },
      to: {},
    },
    {
      name: 'schema-is-the-ground',
      comment: 'The contracts say what words mean; they know nothing of who uses them.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(services|workers|cli|bench|drill|model|node_modules)/', pathNot: '^node_modules/typebox/' },
    },
    {
      name: 'pipeline-is-pure',
      comment: 'Reading an article needs no network, no database and no environment: whatever it needs is handed in.',
      severity: 'error',
      from: { path: '^workers/pipeline/' },
      to: {
        path: '^(services|cli|bench|model)/|^workers/[^/]+\\.ts$|^node_modules/(bullmq|ioredis|neo4j-driver|fastify|pino)/',
      },
    },
    {
      name: 'pipeline-has-one-door-to-the-disk',
      comment: 'Only the loader of rules and gazetteers reads files; a stage is a function from document to document.',
      severity: 'error',
      from: {
        path: '^workers/pipeline/',
        pathNot: '(^workers/pipeline/|/)(resources|load-[a-z-]+|read-data-file)\\.ts$',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(path|url|util|assert)$' },
    },
    {
      name: 'services-do-not-know-workers',
      comment: 'The API hands articles over through the queue, never by a call.',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^(workers|cli|bench|drill)/' },
    },
    {
      name: 'routes-hold-no-cypher-and-no-queue',
      comment: 'A route is a schema and a call. BullMQ and Neo4j have folders of their own.',
      severity: 'error',
      from: { path: '^services/api/routes/' },
      to: { path: '^node_modules/(bullmq|neo4j-driver|ioredis)/|^services/queue/' },
    },
    {
      name: 'queue-and-graph-do-not-meet',
      comment: 'What needs both stands in services/articles or in workers.',
      severity: 'error',
      from: { path: '^services/queue/' },
      to: { path: '^services/(graph|api|articles)/' },
    },
    {
      name: 'graph-does-not-know-the-queue',
      comment: 'What needs both stands in services/articles or in workers.',
      severity: 'error',
      from: { path: '^services/graph/' },
      to: { path: '^services/(queue|api|articles|cypher)/' },
    },
    {
      name: 'users-cypher-stands-apart',
      comment: 'What strangers ask goes through the guard alone: no queue, no HTTP and none of the writes.',
      severity: 'error',
      from: { path: '^services/cypher/' },
      to: { path: '^services/(queue|api|articles|graph/(read|write|consistency))/' },
    },
    {
      name: 'reads-do-not-write',
      comment: 'A question to the graph shares no code with what changes it.',
      severity: 'error',
      from: { path: '^services/graph/read/' },
      to: { path: '^services/graph/write/' },
    },
    {
      name: 'clients-use-the-front-door',
      comment:
        'The command line speaks HTTP like any client; only the benchmark of the write path alone reaches the graph.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(workers|services)/' },
    },
    {
      name: 'the-drill-stands-outside',
      comment:
        'What it harms it must not share: it posts over HTTP, strikes processes, and asks the graph only whether it agrees.',
      severity: 'error',
      from: { path: '^drill/' },
      to: { path: '^(workers|web|model)/|^services/(?!graph/(consistency/|driver\\.ts))' },
    },
    {
      name: 'nothing-needs-the-drill',
      comment: 'What harms the service is no part of it.',
      severity: 'error',
      from: { pathNot: '^drill/' },
      to: { path: '^drill/' },
    },
    {
      name: 'pages-speak-http',
      comment: 'The pages run in a browser: of this repository they know the contracts alone.',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/vite\\.config\\.ts$' },
      to: { path: '^(?!web/|schema/|node_modules/)' },
    },
    {
      name: 'nothing-needs-the-pages',
      comment: 'What is shown is built from what is served, never the other way.',
      severity: 'error',
      from: { pathNot: '^web/' },
      to: { path: '^web/' },
    },
    {
      name: 'evaluation-reads-as-the-product-does',
      comment: 'The model is judged by what the pipeline does with it; a service would only stand between.',
      severity: 'error',
      from: { path: '^model/evaluation/' },
      to: { path: '^(services|bench|schema)/|^workers/(?!pipeline/)' },
    },
    {
      name: 'nothing-needs-the-evaluation',
      comment: 'What measures the model is no part of what reads with it.',
      severity: 'error',
      from: { pathNot: '^model/evaluation/' },
      to: { path: '^model/evaluation/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // Parts of a package that only its field `exports` names.
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
    exclude: { path: '^(dist|\\.data|tests)/' },
  },
};
