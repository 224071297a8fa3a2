import Admission
package import Logging
package import Passes

/// Logs what happens at a station.
///
/// - Guarantee: says which gate, outcome, reason and how long it took; never a pass, a token, a person or a password.
package struct EventLog: Sendable {
    private let logger: Logger
    private let language: Language

    package init(_ logger: Logger, language: Language = .ofEnvironment()) {
        self.logger = logger
        self.language = language
    }

    /// Listens to a feed until it ends or the task is cancelled.
    package func listen(to feed: Feed) async {
        for await event in feed.listen(keeping: 1_024) { log(event) }
    }

    /// Logs one event.
    package func log(_ event: StationEvent) {
        switch event {
        case .showing(let report): log(report)
        case .source(let gate, let name, let standing): log(standing, of: name, at: gate)
        case .region(let gate, let standing): log(standing, at: gate)
        case .lamp(let gate, let lamp, let isLit):
            let words = Phrase(
                zh: isLit ? "灯亮：\(lamp.rawValue)" : "灯灭：\(lamp.rawValue)",
                en: isLit ? "lamp lit: \(lamp.rawValue)" : "lamp out: \(lamp.rawValue)")
            say(isLit ? (lamp == .journal ? .critical : .warning) : .notice, words, at: gate)
        case .trouble(let gate, let words): say(.warning, words, at: gate)
        case .coaching: break
        case .fireAlarm(let isOn):
            say(
                isOn ? .critical : .notice,
                Phrase(zh: isOn ? "火警" : "火警解除", en: isOn ? "fire alarm" : "fire alarm over"))
        case .paused(let gate, let isPaused):
            say(.notice, Phrase(zh: isPaused ? "暂停" : "恢复", en: isPaused ? "paused" : "resumed"), at: gate)
        }
    }

    private func log(_ report: ShowingReport) {
        var facts: Logger.Metadata = [
            "source": "\(report.source)", "decode_ms": "\(report.decodeTime.milliseconds)",
            "decide_ms": "\(report.decideTime.milliseconds)",
        ]
        guard report.offer == nil else { return }
        guard let verdict = report.judgement?.verdict else {
            return say(.error, report.failure ?? Phrase(zh: "无法判定", en: "no answer"), at: report.gate, facts)
        }
        facts["outcome"] = "\(verdict.outcome)"
        if let reason = verdict.refusals.first?.reason { facts["reason"] = "\(reason.rawValue)" }
        if let kind = verdict.passage?.kind { facts["kind"] = "\(kind.rawValue)" }
        say(.debug, Phrase(zh: "出示", en: "showing"), at: report.gate, facts)
    }

    private func log(_ standing: SourceStanding, of name: String, at gate: Code) {
        switch standing {
        case .well: say(.notice, Phrase(zh: "\(name) 正常", en: "\(name) is well"), at: gate)
        case .ended: say(.info, Phrase(zh: "\(name) 已到结尾", en: "\(name) has ended"), at: gate)
        case .away(let words, _): say(.warning, words, at: gate)
        }
    }

    private func log(_ standing: RegionStanding, at gate: Code) {
        let facts: Logger.Metadata = ["waiting": "\(standing.waiting)"]
        let words =
            standing.aloneSince == nil
            ? Phrase(zh: "已连上景区账本", en: "the region is in reach")
            : Phrase(zh: "景区账本连不上，独自判定", en: "the region is out of reach: deciding alone")
        say(standing.aloneSince == nil ? .info : .warning, words, at: gate, facts)
    }

    private func say(
        _ level: Logger.Level, _ words: Phrase, at gate: Code? = nil, _ facts: Logger.Metadata = [:]
    ) {
        var facts = facts
        if let gate { facts["gate"] = "\(gate)" }
        logger.log(level: level, "\(words.text(in: language))", metadata: facts)
    }
}
