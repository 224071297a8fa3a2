package import Passes

extension StationStanding {
    /// One line for the service manager: what runs, what is lit, what waits.
    package func words(in language: Language = .ofEnvironment()) -> String {
        let state = now
        let gates = state.gates.sorted { $0.key < $1.key }
        var parts = gates.map { gate, counts in words(gate, counts).text(in: language) }
        if state.isFireAlarm {
            parts.insert(Phrase(zh: "火警：全部打开", en: "FIRE ALARM: all open").text(in: language), at: 0)
        }
        return parts.joined(separator: "; ")
    }

    private func words(_ gate: Code, _ counts: GateCounts) -> Phrase {
        let admitted = counts.showings.filter { $0.key.outcome == "admitted" }.values.reduce(0, +)
        let all = counts.showings.values.reduce(0, +)
        var (zh, en) = (
            "\(gate)：\(all) 次出示，\(admitted) 次放行", "\(gate): \(all) showings, \(admitted) admitted"
        )
        if counts.isPaused { (zh, en) = (zh + "，已暂停", en + ", paused") }
        if counts.region.aloneSince != nil {
            (zh, en) = (zh + "，离线", en + ", alone")
        }
        if counts.region.waiting > 0 {
            (zh, en) = (zh + "，待上传 \(counts.region.waiting)", en + ", \(counts.region.waiting) to deliver")
        }
        let lamps = counts.lamps.map(\.rawValue).sorted()
        if !lamps.isEmpty {
            (zh, en) = (
                zh + "，灯：\(lamps.joined(separator: "、"))", en + ", lamps \(lamps.joined(separator: " "))"
            )
        }
        return Phrase(zh: zh, en: en)
    }
}
