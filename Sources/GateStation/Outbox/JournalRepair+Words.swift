package import Passes
package import Regions
import SQLiteStore

extension JournalRepair.Report {
    /// The answer as `repair` prints it.
    package var json: JSONValue {
        [
            "gate": JSONValue(gate), "journal": .string(journal), "sound": .bool(isSound),
            "intact": JSONValue(intact), "delivered": JSONValue(delivered), "known": JSONValue(known),
            "damaged": .array(
                damage.map {
                    ["number": JSONValue($0.sequence.map(Int.init)), "what": .string($0.kind.rawValue)]
                }),
            "refused": .array(refused.map { JSONValue(Int($0)) }),
            "forked": .array(forked.map { JSONValue(Int($0)) }),
            "only_in_ledger": .array(inLedgerAlone.map { JSONValue(Int($0)) }),
            "lost": .bool(isAnythingLost), "region_away": .bool(isRegionAway),
            "moved_to": JSONValue(movedTo), "key_moved_to": JSONValue(keyMovedTo),
        ]
    }

    /// What people read: what was found, what was done, and what to do next.
    package var words: Phrase {
        let parts = [counted, troubles, next].compactMap(\.self)
        return Phrase(
            zh: parts.map(\.zh).joined(separator: "\n"), en: parts.map(\.en).joined(separator: "\n"))
    }

    private var counted: Phrase {
        Phrase(
            zh: "\(journal)：可读记录 \(intact) 条，新送入账本 \(delivered) 条，账本已有 \(known) 条",
            en:
                "\(journal): \(intact) records can be read, \(delivered) brought to the ledger now, \(known) there before"
        )
    }

    private var troubles: Phrase? {
        guard !isSound else { return Phrase(zh: "日志完好", en: "the journal is whole") }
        var lines: [(String, String)] = damage.prefix(20).map { fault in
            let number = fault.sequence.map(String.init) ?? "-"
            return ("第 \(number) 条：\(fault.kind.rawValue)", "record \(number): \(fault.kind.rawValue)")
        }
        if !refused.isEmpty {
            lines.append(("账本不收：\(refused)", "the ledger cannot take: \(refused)"))
        }
        if !forked.isEmpty {
            lines.append(
                (
                    "同号另有记录（密钥被复制过）：\(forked)",
                    "another record bears the number (the key was copied): \(forked)"
                ))
        }
        if !inLedgerAlone.isEmpty {
            lines.append(
                ("只在账本里：\(inLedgerAlone.count) 条", "only in the ledger: \(inLedgerAlone.count) records"))
        }
        return Phrase(
            zh: lines.map(\.0).joined(separator: "\n"), en: lines.map(\.1).joined(separator: "\n"))
    }

    private var next: Phrase? {
        if isRegionAway {
            return Phrase(
                zh: "提示：景区账本连不上，什么也没动；连上后再运行 gate repair",
                en:
                    "hint: the region is out of reach and nothing was moved; run gate repair again when it is back"
            )
        }
        guard let movedTo else { return nil }
        return Phrase(
            zh: "旧日志已移到 \(movedTo)\n提示：运行 issuer gate add \(gate) 登记新的日志，然后重启闸机",
            en:
                "the old journal lies at \(movedTo) now\nhint: run issuer gate add \(gate) to enrol a new one, then start the gate again"
        )
    }
}
