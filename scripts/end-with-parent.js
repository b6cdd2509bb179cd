/**
 * Preloaded into what `npm start` starts: when the launcher is gone, however it went, so is the
 * process. A killed launcher cannot send a signal; the channel to it closes all the same.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
