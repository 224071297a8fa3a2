/// Zones, perks and attributes: the part of a ticket whose length nobody knows beforehand.
///
/// Few facts stand one below the other in a size easy on the eye; many run on in smaller type; what does not
/// fit at the smallest is cut with "…".
struct TicketFacts {
    let zones: [String]
    let perks: [String]
    let attributes: [String]

    init(of pass: PrintedPass) {
        zones = pass.zones
        perks = pass.perks
        attributes = pass.attributes.map { "\($0.name): \($0.value)" }
    }

    /// Whether there is so much that the rest of the ticket makes room.
    var isCrowded: Bool { (zones + perks + attributes).reduce(0) { $0 + $1.count + 3 } > 300 }

    /// One way of setting them.
    struct Setting {
        var size: Double
        var isList: Bool
        /// Lines at most in each block; 0 for no limit.
        var lines = 0
    }

    /// Settings from the finest to the tightest.
    static let settings =
        [9.5, 9, 8.5].map { Setting(size: $0, isList: true) }
        + stride(from: 9, through: 5, by: -0.5).map { Setting(size: $0, isList: false) }

    /// Draws the facts within an area.
    func draw(on canvas: borrowing TicketCanvas, in area: TicketArea) {
        for setting in Self.settings {
            guard height(on: canvas, width: area.width, setting) <= area.height else { continue }
            return draw(on: canvas, in: area, setting)
        }
        // Too much at any size: two thirds for zones and perks, the rest for the attributes.
        var cut = Setting(size: 5, isList: false)
        let lineHeight = canvas.height(of: "字", width: area.width, Self.style(cut))
        cut.lines = max(1, Int((area.height - 3 * Self.labelHeight - Self.gap) / lineHeight))
        draw(on: canvas, in: area, cut)
    }

    private static let gap = Double.millimetres(2.2)
    private static let labelHeight = Double.millimetres(3.1)
    private static let gutter = Double.millimetres(5)

    private static func style(_ setting: Setting, lines: Int = 0) -> TicketStyle {
        TicketStyle(size: setting.size, lines: lines)
    }

    private func height(on canvas: borrowing TicketCanvas, width: Double, _ setting: Setting) -> Double {
        let column = (width - Self.gutter) / 2
        let style = Self.style(setting)
        let columns = max(
            blockHeight(zones, on: canvas, width: column, style, isList: setting.isList),
            blockHeight(perks, on: canvas, width: column, style, isList: setting.isList))
        let below = blockHeight(attributes, on: canvas, width: width, style, isList: false)
        return columns + below + (columns > 0 && below > 0 ? Self.gap : 0)
    }

    private func draw(on canvas: borrowing TicketCanvas, in area: TicketArea, _ setting: Setting) {
        let column = (area.width - Self.gutter) / 2
        let hasBoth = !attributes.isEmpty && !(zones.isEmpty && perks.isEmpty)
        let upper = Self.style(setting, lines: hasBoth ? setting.lines * 2 / 3 : setting.lines)
        let lower = Self.style(setting, lines: hasBoth ? setting.lines / 3 : setting.lines)
        let left = block(
            TicketWords.zones, zones, on: canvas, x: area.x, y: area.y, width: column, upper,
            isList: setting.isList)
        let right = block(
            TicketWords.perks, perks, on: canvas, x: area.x + column + Self.gutter, y: area.y, width: column,
            upper,
            isList: setting.isList)
        let columns = max(left, right)
        let y = area.y + columns + (columns > 0 ? Self.gap : 0)
        _ = block(
            TicketWords.attributes, attributes, on: canvas, x: area.x, y: y, width: area.width, lower,
            isList: false)
    }

    private func blockHeight(
        _ items: [String], on canvas: borrowing TicketCanvas, width: Double, _ style: TicketStyle,
        isList: Bool
    ) -> Double {
        guard !items.isEmpty else { return 0 }
        return Self.labelHeight + canvas.height(of: Self.joined(items, isList: isList), width: width, style)
    }

    private func block(
        _ label: String, _ items: [String], on canvas: borrowing TicketCanvas, x: Double, y: Double,
        width: Double, _ style: TicketStyle, isList: Bool
    ) -> Double {
        guard !items.isEmpty else { return 0 }
        canvas.text(label, x: x, y: y, width: width, .label)
        let text = Self.joined(items, isList: isList)
        return Self.labelHeight + canvas.text(text, x: x, y: y + Self.labelHeight, width: width, style)
    }

    /// A list breaks between items only; running text may break within one where it is longer than a line.
    private static func joined(_ items: [String], isList: Bool) -> String {
        guard !isList else { return items.joined(separator: "\n") }
        return items.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "  ·  ")
    }
}
