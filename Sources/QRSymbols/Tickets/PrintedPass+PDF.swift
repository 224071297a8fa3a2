extension PrintedPass {
    /// The printed pass as a PDF file.
    ///
    /// - Shape: one A6 page, 105 × 148 mm, upright; above the tear line what the pass is, below it the symbol,
    ///   dark on white, with its quiet zone and the pass number; fonts are embedded.
    /// - Units and bounds: the symbol is 30 to 42 mm wide without its quiet zone, a module at least 0.4 mm.
    /// - Guarantee: the ticket says what it was given; the issuer reads the symbol back from the file's bytes
    ///   (``PictureReader/frame(of:format:)``).
    /// - Errors: ``PictureError/tooDense(version:)`` for a symbol above version 21.
    public func pdf(symbol: QRSymbol) throws(PictureError) -> [UInt8] {
        let module = Self.symbolSide / Double(symbol.size + 2 * QRSymbol.quietZone)
        guard module >= .millimetres(0.4) else { throw .tooDense(version: symbol.version) }
        let words = singleLined()
        return try TicketCanvas.pdf(
            width: Self.width, height: Self.height, title: "\(words.region) · \(words.number)"
        ) { canvas in
            words.drawHeader(on: canvas)
            words.drawBody(on: canvas)
            words.drawTearLine(on: canvas)
            words.drawStub(on: canvas, symbol: symbol, module: module)
        }
    }

    private static let width = Double.millimetres(105)
    private static let height = Double.millimetres(148)
    private static let margin = Double.millimetres(8)
    private static let inner = width - 2 * margin
    private static let headerHeight = Double.millimetres(18)
    private static let tearLine = Double.millimetres(97)
    /// The symbol's side with its quiet zone.
    private static let symbolSide = Double.millimetres(44)

    /// The same words without line breaks: a name is one paragraph, whatever was typed.
    private func singleLined() -> PrintedPass {
        func flat(_ text: String) -> String {
            String(text.map { $0.isNewline || $0 == "\t" || $0 == "\0" ? " " : $0 })
        }
        return PrintedPass(
            region: flat(region), planNameChinese: flat(planNameChinese),
            planNameEnglish: flat(planNameEnglish),
            validity: validity.map(flat), zones: zones.map(flat), perks: perks.map(flat),
            attributes: attributes.map { Fact(name: flat($0.name), value: flat($0.value)) },
            number: flat(number),
            isTest: isTest)
    }

    private func drawHeader(on canvas: borrowing TicketCanvas) {
        let colour = isTest ? TicketColour.warning : .pine
        canvas.fill([TicketArea(x: 0, y: 0, width: Self.width, height: Self.headerHeight)], colour)
        canvas.fill(
            [TicketArea(x: 0, y: Self.headerHeight, width: Self.width, height: .millimetres(0.9))], .amber)
        let kindWidth = Double.millimetres(24)
        let nameWidth = Self.inner - kindWidth - .millimetres(3)
        var long = TicketStyle.region
        long.lines = 0
        let oneLine = canvas.height(of: "字", width: nameWidth, .region)
        let fits = canvas.height(of: region, width: nameWidth, long) < oneLine * 1.5
        let style = fits ? TicketStyle.region : .longRegion
        let nameHeight = canvas.height(of: region, width: nameWidth, style)
        canvas.text(
            region, x: Self.margin, y: (Self.headerHeight - nameHeight) / 2, width: nameWidth, style)
        let kind = isTest ? "\(TicketWords.test)\n\(TicketWords.testNote)" : TicketWords.kind
        let kindHeight = canvas.height(of: kind, width: kindWidth, .kind)
        canvas.text(
            kind, x: Self.width - Self.margin - kindWidth, y: (Self.headerHeight - kindHeight) / 2,
            width: kindWidth, .kind)
    }

    private func drawBody(on canvas: borrowing TicketCanvas) {
        let facts = TicketFacts(of: self)
        let isCrowded = facts.isCrowded
        var y = Self.headerHeight + .millimetres(isCrowded ? 3 : 5)
        func line(_ text: String, _ roomy: TicketStyle, _ crowded: TicketStyle, then gap: Double) {
            let style = isCrowded ? crowded : roomy
            y += canvas.text(text, x: Self.margin, y: y, width: Self.inner, style)
            y += .millimetres(isCrowded ? gap / 2 : gap)
        }
        line(planNameChinese, .planChinese, .crowdedPlanChinese, then: 0.6)
        if planNameEnglish != planNameChinese {
            line(planNameEnglish, .planEnglish, .crowdedPlanEnglish, then: 0)
        }
        y += .millimetres(isCrowded ? 1.5 : 3)
        line(TicketWords.validity, .label, .label, then: 0.4)
        line(validity.joined(separator: "\n"), .validity, .crowdedValidity, then: 2.2)
        canvas.line(x: Self.margin, y: y, width: Self.inner, .hairline)
        y += .millimetres(isCrowded ? 1.5 : 2.2)
        let room = Self.tearLine - .millimetres(2.5) - y
        facts.draw(on: canvas, in: TicketArea(x: Self.margin, y: y, width: Self.inner, height: room))
    }

    private func drawTearLine(on canvas: borrowing TicketCanvas) {
        let notch = Double.millimetres(2.4)
        canvas.line(
            x: Self.margin, y: Self.tearLine, width: Self.inner, thickness: 0.7, dash: 3, .hairline)
        canvas.disc(x: 0, y: Self.tearLine, radius: notch, .hairline)
        canvas.disc(x: Self.width, y: Self.tearLine, radius: notch, .hairline)
    }

    private func drawStub(on canvas: borrowing TicketCanvas, symbol: QRSymbol, module: Double) {
        let top = Self.tearLine + (Self.height - Self.tearLine - Self.symbolSide) / 2
        // The quiet zone reaches into the margin: the dark modules stand on the margin's line.
        let left = Self.margin - Double(QRSymbol.quietZone) * module
        draw(symbol, on: canvas, x: left, y: top, module: module)
        let x = left + Self.symbolSide + .millimetres(3)
        let width = Self.width - Self.margin - x
        var y = top + Double(QRSymbol.quietZone) * module
        if isTest { y += canvas.text(TicketWords.test, x: x, y: y, width: width, .test) }
        y += canvas.text(TicketWords.scanChinese, x: x, y: y, width: width, .scanChinese)
        y += canvas.text(TicketWords.scanEnglish, x: x, y: y, width: width, .scanEnglish)
        y += .millimetres(3.5)
        y += canvas.text(TicketWords.number, x: x, y: y, width: width, .label)
        y += .millimetres(0.4)
        y += canvas.text(number, x: x, y: y, width: width, .number)
        // On a test ticket the large word takes the place, and there is nothing to take care of.
        if isTest { return }
        drawCare(
            on: canvas, x: x, width: width,
            bottom: top + Self.symbolSide - Double(QRSymbol.quietZone) * module)
    }

    private func drawCare(on canvas: borrowing TicketCanvas, x: Double, width: Double, bottom: Double) {
        let care = "\(TicketWords.careChinese)\n\(TicketWords.careEnglish)"
        let height = canvas.height(of: care, width: width, .care)
        canvas.text(care, x: x, y: bottom - height, width: width, .care)
    }

    private func draw(
        _ symbol: QRSymbol, on canvas: borrowing TicketCanvas, x: Double, y: Double, module: Double
    ) {
        canvas.fill([TicketArea(x: x, y: y, width: Self.symbolSide, height: Self.symbolSide)], .white)
        let quiet = Double(QRSymbol.quietZone)
        canvas.fill(
            symbol.runs.map { run in
                TicketArea(
                    x: x + (Double(run.x) + quiet) * module, y: y + (Double(run.y) + quiet) * module,
                    width: Double(run.length) * module, height: module)
            }, .black)
    }
}
