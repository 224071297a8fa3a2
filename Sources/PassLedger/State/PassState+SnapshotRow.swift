import Passes

extension PassState {
    /// What a gate without a network needs to know of the pass.
    ///
    /// - Shape: a perk stands in the row once it has been used, with what is left of it; park day and its entries are those of
    ///   the last check-in that counted as an entry; the presentation is the last of all uses.
    /// - Source: CONTRACT, section 7; `Docs/Formats/Snapshot.md`.
    public var snapshotRow: SnapshotRow {
        var row = SnapshotRow(fresh: name)
        row.state = isVoided ? .voided : isSuspended ? .suspended : .active
        row.issueNumber = issueNumber ?? 0
        row.firstUse = firstUse
        row.entries = entriesUsed
        if let lastEntry {
            row.parkDay = judge.context.calendar.day(of: lastEntry).lowerBound
            row.entriesThatDay = entries(onDayOf: lastEntry)
        }
        row.inside = inside
        row.lastEntry = lastEntry
        row.lastPresentation = lastPresentations.values.max()
        for perk in claims?.perks ?? [] where counts.perkUses[perk.code] != nil {
            row.left[perk.code] = usesLeft(of: perk.code)
        }
        return row
    }
}
