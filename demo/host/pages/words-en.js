/** @param {import('./speech.js').Figures} format */
export const en = ({ number, plural, minutesAndSeconds }) => {
  /** @param {number} amount */
  const credits = (amount) => plural(amount, { one: '# credit', other: '# credits' })
  /** @param {number} amount */
  const minutes = (amount) => plural(amount, { one: '# minute', other: '# minutes' })
  return {
    // Toolbar and menus
    aiScribe: 'AI Scribe',
    aiTranscribe: 'AI Transcribe',
    creditManagement: 'Credit Management',
    practiceCredits: 'Credits of your practice',
    autoRecharge: 'Auto-recharge',
    openManagement: 'Open Credit Management',
    products: 'Products',
    skipToVisit: 'Skip to the visit',
    skipToRecording: 'Skip to the recording',
    account: 'Sign-in and settings',
    practice: 'Practice',
    member: 'Signed in as',
    demoSignIn: 'This is a demo sign-in, without a password: choose who you are.',
    language: 'Language',
    theme: 'Theme',
    themeSystem: 'As the system',
    themeLight: 'Light',
    themeDark: 'Dark',
    credits: 'Credits',
    skipToCredits: 'Skip to your credits',
    loadingCredits: 'Loading credits…',
    adminAsked: 'Ms Ruth Adeyemi manages the credits of this practice: your request waits for her.',
    // The list
    visits: 'Visits',
    recordings: 'Recordings',
    search: 'Search by complaint',
    loadingVisits: 'Loading visits…',
    noMatch: 'No visit matches this search.',
    clearSearch: 'Clear search',
    allVisits: 'All visits',
    /** @param {number} count */
    visitCount: (count) => plural(count, { one: '# visit', other: '# visits' }),
    /** @param {number} day @param {number} visit */
    dayAndNumber: (day, visit) => `Day ${number(day)}, visit ${number(visit)}`,
    /** @param {number} day */
    day: (day) => `Day ${number(day)}`,
    finishFirst: 'End the running visit to choose another.',
    // Before a visit
    choose: 'Choose a visit to begin.',
    chooseRecording: 'Choose a recorded visit to transcribe.',
    expectedLength: 'Expected length',
    minutes,
    playback: 'Playback speed',
    playbackHint: 'The demo replays a recorded visit. The speed does not change what it costs.',
    realTime: 'Real time',
    /** @param {number} speed */
    times: (speed) => `${number(speed)}×`,
    start: 'Start AI Scribe',
    starting: 'Starting…',
    /** @param {number} held */
    holds: (held) => `Holds ${credits(held)} now. You pay for the minutes used; the rest returns.`,
    lowTitle: 'Credits will be low after this visit',
    /** @param {number} held @param {number} left */
    lowText: (held, left) =>
      `It holds ${credits(held)} and leaves ${number(left)}. A visit that runs over may have to stop.`,
    blockedTitle: 'Not enough credits to start',
    /** @param {number} required @param {number} available */
    blockedText: (required, available) =>
      `This needs ${credits(required)} and the practice has ${number(available)}.`,
    limitTitle: 'This visit goes beyond your limit',
    /** @param {number} required @param {number} available */
    limitText: (required, available) =>
      `This needs ${credits(required)} and your limit leaves you ${number(available)} in this period. Ask for more, or choose a shorter visit.`,
    /** @param {number} covered */
    startShorter: (covered) => `Plan ${minutes(covered)} instead`,
    askAdmin: 'Ask your practice admin to buy credits. You can see the patient without AI Scribe.',
    askAdminTranscribe: 'Ask your practice admin to buy credits, or choose a shorter recording.',
    checking: 'Checking credits…',
    unknownTitle: 'Credits cannot be checked right now',
    deniedTitle: 'You may not use credits',
    deniedText: 'Sign in again, or ask your practice admin for access.',
    offlineTitle: 'You are offline',
    unknownText: 'Starting waits until they can be, so that no visit stops halfway.',
    tryAgain: 'Try again',
    // During a visit
    recording: 'Recording',
    reconnecting: 'Reconnecting…',
    reconnectingText: 'The connection to the practice was lost. The visit goes on there.',
    elapsed: 'Elapsed',
    /** @param {string} length */
    reservedUntil: (length) => `Reserved to ${length}`,
    /** @param {number} amount */
    held: (amount) => `${credits(amount)} held`,
    end: 'End visit',
    ending: 'Ending…',
    transcript: 'Transcript',
    doctor: 'Doctor',
    patient: 'Patient',
    latest: 'Jump to the latest',
    listening: 'Listening…',
    /** @param {string} length */
    started: (length) => `Visit started. ${length} reserved.`,
    /** @param {string} length */
    extended: (length) => `The visit runs on. Reserved to ${length} now.`,
    /** @param {string} length */
    warning_no_more_credits: (length) =>
      `There are not enough credits to go on. AI Scribe stops at ${length}; your note is kept.`,
    /** @param {string} length */
    warning_member_limit: (length) =>
      `Your limit for this period is reached. AI Scribe stops at ${length}; your note is kept. For more, ask for credits beside this: your practice admin answers.`,
    /** @param {string} length */
    warning_no_answer: (length) =>
      `The credits service does not answer. We keep asking; without an answer AI Scribe stops at ${length}, and your note is kept.`,
    /** @param {string} length */
    warning_refused: (length) =>
      `This visit could not be extended. AI Scribe stops at ${length}; your note is kept.`,
    // After a visit
    ended: 'Visit ended',
    ending_clinician: 'You ended the visit.',
    ending_recording: 'The recording is over.',
    ending_credits: 'AI Scribe stopped at the end of the reserved time.',
    abandonedTitle: 'This visit was left',
    /** @param {string} time */
    abandonedText: (time) =>
      `No page followed it for 30 seconds, so it was stopped. Nothing was charged; the held credits return by ${time}.`,
    lostTitle: 'This visit was lost',
    /** @param {string} time */
    lostText: (time) =>
      `The practice's server was restarted and no longer knows it. Nothing was charged; the held credits return by ${time}.`,
    length: 'Length',
    used: 'Used',
    returned: 'Returned',
    /** @param {number} length_ms */
    lengthOf: (length_ms) => {
      const { minutes, seconds } = minutesAndSeconds(length_ms)
      return minutes ? `${number(minutes)} min ${number(seconds)} s` : `${number(seconds)} s`
    },
    creditsOf: credits,
    /** @param {string} length @param {number} used @param {number} back */
    receiptLine: (length, used, back) => `${length}, ${credits(used)}, ${number(back)} returned`,
    notSettled: 'Cost not settled yet',
    notSettledText: 'The credits service has not answered. The practice keeps trying.',
    refused: 'Cost could not be booked',
    refusedText: 'The credits service refused it. Tell your practice admin.',
    late: 'The reservation had run out, so the cost was booked on its own.',
    note: "Clinician's note",
    noteHint: 'Draft by AI Scribe. Read it and correct it before it goes into the record.',
    saving: 'Saving…',
    saved: 'Saved',
    notSaved: 'Not saved: the practice does not answer.',
    copyNote: 'Copy note',
    copyTranscript: 'Copy transcript',
    copied: 'Copied',
    notCopied: 'Could not copy. Select the text and copy it yourself.',
    anotherVisit: 'New visit',
    // AI Transcribe
    price: 'Price',
    after: 'Left after it',
    exactPrice: 'The length is known, so the price is exact.',
    transcribe: 'Transcribe',
    transcribing: 'Transcribing…',
    transcribed: 'Transcript ready',
    // When something fails
    hostAway: "The practice's server does not answer.",
    error_offline: 'You are offline. Nothing was started.',
    error_credits: 'The credits service does not answer. Nothing was started.',
    error_member_limit: 'Your limit for this period was reached meanwhile. Nothing was started.',
    error_insufficient_credits: 'The credits were used in the meantime. Nothing was started.',
    error_unauthorized: 'You may not start this. Sign in again.',
    error_session_running: 'You have another visit running. It is shown here.',
    error_host: "The practice's server does not answer. What was held returns by itself.",
    error_other: 'It could not be started. What was held returns by itself.',
    error_end: 'The practice does not answer. The visit is still running.',
    // Attribution
    dataBy: 'Mock consultations by clinicians and actors from',
    licensedUnder: ', licensed under',
    noPatient: '. No real patient is in them.',
  }
}

/** @typedef {ReturnType<typeof en>} WordTable */
/** @typedef {WordTable} Words */
