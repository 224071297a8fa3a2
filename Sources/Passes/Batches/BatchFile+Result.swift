extension BatchFile {
    /// The result file: the batch's own columns, with `pass_id` and `qr` added.
    ///
    /// - Shape: one element a row, in the order of ``rows``; byte order mark and line ends as the batch has them.
    /// - Guarantee: cells stand as typed, quoted where RFC 4180 needs it. A cell that a spreadsheet would take for a formula
    ///   stays what it is.
    public func result(_ minted: [(passID: PassID, qr: String)]) -> [UInt8] {
        precondition(minted.count == rows.count, "every row of a batch has been minted")
        var text = form.hasByteOrderMark ? "\u{FEFF}" : ""
        text += form.record(header + ["pass_id", "qr"])
        for (row, pass) in zip(rows, minted) {
            text += form.record(row.cells + ["\(pass.passID)", pass.qr])
        }
        return Array(text.utf8)
    }
}
