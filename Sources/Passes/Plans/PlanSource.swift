/// The text of a plan file, to find places within values.
struct PlanSource {
    private let lines: [[Unicode.Scalar]]

    init(_ text: String = "") {
        lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(Array.init)
    }

    /// Where a scalar of a value stands in the file.
    ///
    /// The value's scalars are looked for in the file one after the other, from the value's own place on: what YAML leaves out
    /// on the way (quotes, backslashes, indents, the breaks of folded lines) is passed over.
    ///
    /// - Returns: the value's own place when they cannot be found, as behind escapes such as `\u0041`.
    func place(of offset: Int, in value: String, from start: FilePlace) -> FilePlace {
        var (line, column) = (start.line - 1, start.column - 1)
        let scalars = Array(value.unicodeScalars.prefix(offset + 1))
        // The end of a value has no scalar of its own: it stands behind the last.
        let isEnd = scalars.count <= offset
        for (index, scalar) in scalars.enumerated() {
            guard find(scalar, &line, &column) else { return start }
            if index == scalars.count - 1, !isEnd { break }
            column += 1
        }
        return FilePlace(line: line + 1, column: column + 1)
    }

    /// Moves on to the next place where a scalar stands; a break of line stands for a space, too.
    private func find(_ scalar: Unicode.Scalar, _ line: inout Int, _ column: inout Int) -> Bool {
        while line < lines.count {
            while column < lines[line].count {
                if lines[line][column] == scalar { return true }
                column += 1
            }
            if scalar == " " || scalar == "\n", line + 1 < lines.count { return true }
            (line, column) = (line + 1, 0)
        }
        return false
    }
}
