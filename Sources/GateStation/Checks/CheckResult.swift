package import Passes
package import Regions

/// What `gate check` found out about one thing.
package struct CheckResult: Hashable, Sendable {
    /// The gate it belongs to; nil for the machine.
    package var gate: Code?
    /// What was tried.
    package var subject: Subject
    /// How it is.
    package var standing: Standing
    /// What there is to say, and in a second line what to do next.
    package var words: Phrase

    package init(_ subject: Subject, _ standing: Standing, _ words: Phrase, gate: Code? = nil) {
        self.subject = subject
        self.standing = standing
        self.words = words
        self.gate = gate
    }

    /// What can be tried.
    package enum Subject: String, CaseIterable, Hashable, Sendable {
        case settings, home, key, journal, snapshot, source, screen, actuator
        case fireAlarm = "fire_alarm"
        case clock, space, temperature

        /// Its name for people.
        package var name: Phrase {
            switch self {
            case .settings: Phrase(zh: "设置", en: "settings")
            case .home: Phrase(zh: "景区目录", en: "home")
            case .key: Phrase(zh: "密钥", en: "key")
            case .journal: Phrase(zh: "日志", en: "journal")
            case .snapshot: Phrase(zh: "快照", en: "snapshot")
            case .source: Phrase(zh: "摄像头", en: "source")
            case .screen: Phrase(zh: "屏幕", en: "screen")
            case .actuator: Phrase(zh: "闸机", en: "actuator")
            case .fireAlarm: Phrase(zh: "火警", en: "fire alarm")
            case .clock: Phrase(zh: "时钟", en: "clock")
            case .space: Phrase(zh: "磁盘", en: "space")
            case .temperature: Phrase(zh: "温度", en: "temperature")
            }
        }
    }

    /// How a thing is.
    package enum Standing: String, Hashable, Sendable {
        /// As it should be.
        case ok
        /// The gate works; somebody should look.
        case warn
        /// The gate does not work.
        case fail
    }

    /// One line: how it is, what it is, what there is to say.
    package func line(in language: Language) -> String {
        let words = words.text(in: language).split(separator: "\n").joined(separator: "; ")
        let place = gate.map { "\($0) " } ?? ""
        let standing = standing.rawValue.padding(toLength: 5)
        return "\(standing)\(place)\(subject.name.text(in: language)): \(words)"
    }

    /// The same for programs.
    package var json: JSONValue {
        let lines = words.text(in: .ofEnvironment()).split(separator: "\n", maxSplits: 1).map(String.init)
        return [
            "gate": JSONValue(gate), "subject": .string(subject.rawValue),
            "standing": .string(standing.rawValue), "text": .string(lines.first ?? ""),
            "next": JSONValue(lines.dropFirst().first),
        ]
    }
}

extension String {
    fileprivate func padding(toLength length: Int) -> String {
        self + String(repeating: " ", count: max(0, length - count))
    }
}
