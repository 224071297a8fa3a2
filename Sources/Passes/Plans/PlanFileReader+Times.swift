extension PlanFileReader {
    /// A time of the day, `09:00`.
    mutating func time(_ field: PlanField?) -> DayTime? {
        guard let field else { return nil }
        guard case .scalar(let text, _) = field.node.content, field.node.kind == .text else {
            note(.time, at: field)
            return nil
        }
        if let time = DayTime(text) { return time }
        note(.badTime(text), at: field.node.place, path: field.path)
        return nil
    }

    /// `hours: {open, close}`.
    mutating func hours(_ field: PlanField?) -> OpeningHours? {
        guard let field, let fields = fields(of: field, known: ["open", "close"]) else { return nil }
        let open = time(required("open", of: fields, in: field))
        let close = time(required("close", of: fields, in: field))
        guard let open, let close else { return nil }
        return OpeningHours(open: open, close: close)
    }

    /// `weekdays: [sat, sun]`, ascending from Monday; a list without any is a mistake, it would say never.
    mutating func weekdays(_ field: PlanField?) -> [Weekday] {
        guard let field, let elements = elements(of: field, limit: 7) else { return [] }
        if elements.isEmpty { note(.emptyList, at: field.node.place, path: field.path) }
        return unique(elements) { reader, element in reader.choice(element, Weekday.self) }
    }

    /// `blackout: [2027-05-01..2027-05-03, 2027-10-01]`.
    mutating func blackout(_ field: PlanField?) -> [DaySpan] {
        guard let field, let elements = elements(of: field, limit: Self.blackoutLimit) else { return [] }
        return unique(elements) { reader, element in
            guard case .scalar(let text, _) = element.node.content, element.node.kind == .text else {
                reader.note(.date, at: element)
                return nil
            }
            if let days = DaySpan(text) { return days }
            reader.note(.badDays(text), at: element.node.place, path: element.path)
            return nil
        }
    }

    /// A text for people in both languages; where one is missing the other is shown.
    mutating func phrase(_ field: PlanField?) -> Phrase? {
        guard let field, let fields = fields(of: field, known: ["zh", "en"]) else { return nil }
        let zh = text(fields["zh"], limit: Self.nameLimit)
        let en = text(fields["en"], limit: Self.nameLimit)
        if fields.isEmpty { note(.emptyList, at: field.node.place, path: field.path) }
        return (zh ?? en).map { Phrase(zh: $0, en: en ?? $0) }
    }

    static let blackoutLimit = 64
    static let slotLimit = 48
}
