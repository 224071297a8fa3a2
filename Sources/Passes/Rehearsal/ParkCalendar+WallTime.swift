extension ParkCalendar {
    /// The moments at which the clock on the region's wall shows a time: none when a change of clocks skips it, two when it
    /// comes twice.
    ///
    /// - Shape: `day` in days since 1970-01-01, `second` of that day as the clock shows it.
    func moments(onDay day: Int64, second: Int64) -> [Moment] {
        let wall = day * 86_400 + second
        let offsets = Set([offset(at: wall - 86_400), offset(at: wall + 86_400)])
        return offsets.map { wall - $0 }.filter { $0 + offset(at: $0) == wall }.sorted().map(
            Moment.init(seconds:))
    }
}
