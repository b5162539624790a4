"""What common criteria are called in German, French, Spanish, Italian, Portuguese, Dutch,
Japanese, Chinese, Korean, Russian and Arabic.

A line is one meaning, its English name first, as `SYNONYMS` in `criteria.py`; these are
whole labels only, for inside a label the same word may mean another thing.
"""

TRANSLATIONS = """
    performance, leistung, performances, rendimiento, prestazioni, desempenho, prestaties, \
パフォーマンス, 性能, 效能, 성능, 퍼포먼스, производительность, الأداء, أداء
    cost, price, preise, anschaffungspreis, kaufpreis, prix d'achat, precio de compra, \
coûts, costes, costos, custos, kostprijs, 价钱, 費用, 가격, 비용, цена, стоимость, السعر, الثمن, التكلفة, تكلفة
    ease of use, bedienung, handhabung, usabilità, usabilidad, usabilidade, \
gebruiksvriendelijkheid, maniabilité, prise en main, manejo, 使い勝手, 操作性, 使用感, 사용 편의성, 사용성, 편의성, \
удобство использования, удобство, простота использования, سهولة الاستخدام, سهولة الاستعمال
    learning curve, curva di apprendimento, curva de aprendizagem, courbe d'apprentissage, \
学習曲線, 学習コスト, 学习成本, 학습 곡선, кривая обучения, порог входа, منحنى التعلم
    documentation, dokumentation, documentación, documentazione, documentação, documentatie, \
ドキュメント, 文書, 说明文档, 문서, 문서화, документация, التوثيق, الوثائق
    scalability, skalierbarkeit, scalabilité, évolutivité, escalabilidad, scalabilità, \
escalabilidade, schaalbaarheid, 拡張性, スケーラビリティ, 可伸缩性, 확장성, масштабируемость, قابلية التوسع, التوسع
    security, it-sicherheit, sécurité, seguridad, sicurezza, segurança, beveiliging, セキュリティ, \
安全性, 安全, 보안, безопасность, الأمان, الأمن
    reliability, zuverlässigkeit, fiabilité, confiabilidad, affidabilità, confiabilidade, \
betrouwbaarheid, 信頼性, 可靠度, 신뢰성, надежность, надёжность, الموثوقية, الاعتمادية
    stability, stabilität, stabilité, estabilidad, stabilità, estabilidade, stabiliteit, \
安定性, 稳定性, 穩定性, 안정성, стабильность, الاستقرار
    durability, haltbarkeit, langlebigkeit, longévité, durabilidad, durabilidade, \
duurzaamheid, 耐久性, 耐用性, 내구성, долговечность, прочность, المتانة
    flexibility, 柔軟性, 靈活性, 유연성, гибкость, المرونة
    compatibility, kompatibilität, compatibilité, compatibilidad, compatibilità, \
compatibilidade, compatibiliteit, 互換性, 兼容性, 相容性, 호환성, совместимость, التوافق
    efficiency, effizienz, efficacité, rendement, eficiencia, efficienza, eficiência, \
efficiëntie, wirkungsgrad, 効率, 効率性, 效率, 효율, 효율성, эффективность, الكفاءة
    energy consumption, energy use, power consumption, stromverbrauch, energieverbrauch, \
consommation électrique, consommation d'énergie, consumo de energía, consumo energético, \
consumo energetico, consumo de energia, energieverbruik, stroomverbruik, 消費電力, 耗电量, 能耗, 耗電量, \
소비 전력, 전력 소모, энергопотребление, استهلاك الطاقة
    fuel consumption, spritverbrauch, kraftstoffverbrauch, consommation de carburant, \
consumo de combustible, consumo di carburante, consumo de combustível, brandstofverbruik, \
燃費, 油耗, 연비, расход топлива, استهلاك الوقود
    range, reichweite, alcance, actieradius, rijbereik, 航続距離, 续航里程, 주행 거리, дальность, запас хода, المدى
    capacity, kapazität, fassungsvermögen, capacité, contenance, capacidad, capacità, capacidade, \
capaciteit, 容量, 용량, вместимость, емкость, السعة
    weight, gewicht, poids, peso, 重量, 重さ, 무게, 중량, вес, الوزن
    size, dimensions, größe, abmessungen, maße, taille, encombrement, tamaño, dimensiones, \
dimensioni, tamanho, dimensões, afmetingen, formaat, サイズ, 大きさ, 尺寸, 大小, 크기, 사이즈, размер, габариты, \
الحجم, الأبعاد
    noise, geräusch, geräuschentwicklung, betriebsgeräusch, nuisances sonores, nivel de ruido, \
rumorosità, nível de ruído, geluidsproductie, 騒音, 噪声, 噪音水平, 噪音, 소음, шум, уровень шума, الضوضاء, الضجيج
    sound quality, klang, qualité du son, calidad del sonido, qualidade sonora, 音質, 음질, \
качество звука, звук, جودة الصوت, الصوت
    image quality, bildqualität, qualità immagine, qualidade de imagem, beeldkwaliteit, 画質, \
画面质量, 화질, качество изображения, جودة الصورة
    display, bildschirm, affichage, 画面, ディスプレイ, 屏幕, 螢幕, 화면, 디스플레이, экран, дисплей, الشاشة
    camera, kamera, câmara, カメラ, 相机, 相機, 카메라, камера, الكاميرا
    battery life, akkulaufzeit, autonomie de la batterie, vida de la batería, \
duração da bateria, batterijduur, バッテリー持ち, 電池持ち, 续航, 電池寿命, 배터리 수명, 배터리, 배터리 지속 시간, \
время работы, автономность, батарея, عمر البطارية, البطارية
    charging time, ladezeit, ladedauer, temps de charge, \
tiempo de carga, tempo di ricarica, tempo de carregamento, laadtijd, 充電時間, 充电时间, \
충전 시간, время зарядки, وقت الشحن
    storage space, speicherplatz, espace de stockage, stockage, espacio de almacenamiento, \
almacenamiento, spazio di archiviazione, armazenamento, opslag, opslagruimte, ストレージ, 存储空间, \
저장 공간, место для хранения, مساحة التخزين
    design, gestaltung, diseño, ontwerp, vormgeving, デザイン, 设计, 設計, 디자인, дизайн, التصميم
    looks, aussehen, apparence, aspecto, aspetto, aparência, uiterlijk, 外観, 外观, 外觀, 외관, внешний вид, المظهر
    build quality, verarbeitungsqualität, calidad de fabricación, calidad de acabado, \
qualità di costruzione, qualidade de construção, bouwkwaliteit, afwerking, 作り, 作りの良さ, 做工, 만듦새, 마감, \
качество сборки, جودة التصنيع, جودة البناء
    quality, kwaliteit, jakość, kvalitet, 品質, 质量, 品質, 품질, качество, الجودة
    comfort, tragekomfort, sitzkomfort, comodidade, 快適さ, 快適性, 着け心地, 舒适性, 舒適度, 편안함, 착용감, \
комфорт, удобство ношения, الراحة
    taste, flavour, flavor, smaak, smak, 味, 口味, 味道, 맛, вкус, الطعم, المذاق, النكهة
    service, servicio, servizio, serviço, dienstleistung, サービス, 服务, 服務, 서비스, сервис, الخدمة
    customer service, kundendienst, kundenbetreuung, service clientèle, servicio de atención al cliente, \
atendimento, カスタマーサービス, カスタマーサポート, 客户服务, 客戶服務, 고객 서비스, 고객 지원, поддержка клиентов, \
служба поддержки, خدمة العملاء, دعم العملاء
    support, unterstützung, soporte, supporto, assistance, suporte, ondersteuning, サポート, 支持, 技术支持, 지원, \
поддержка, техподдержка, الدعم, الدعم الفني
    warranty, guarantee, garantie, gewährleistung, garantía, garanzia, garantia, gwarancja, garanti, \
保証, 保修, 质保, 保固, 보증, гарантия, الضمان
    delivery, lieferung, livraison, entrega, envío, consegna, levering, bezorging, \
配送, 物流, 배송, доставка, التوصيل
    setup, einrichtung, inbetriebnahme, montage, mise en service, puesta en marcha, \
configuración inicial, installatie, インストール, 導入, セットアップ, 设置, 安装, 安裝, 설치, установка, настройка, التثبيت, الإعداد
    maintenance, wartung, entretien, mantenimiento, manutenzione, manutenção, onderhoud, \
メンテナンス, 保守, 手入れ, 维护, 維護, 유지보수, 유지 관리, обслуживание и ремонт, الصيانة
    maintainability, wartbarkeit, maintenabilité, mantenibilidad, manutenibilità, manutenibilidade, \
onderhoudbaarheid, 保守性, 可维护性, 可維護性, 유지보수성, сопровождаемость, قابلية الصيانة
    cleaning, reinigung, nettoyage, limpieza, pulizia, limpeza, schoonmaken, 掃除, 清洁, 清潔, 청소, очистка, التنظيف
    features, functions, funktionen, funktionsumfang, ausstattung, fonctions, fonctionnalités, \
funciones, funzioni, funcionalidades, functies, 機能, 功能, 기능, функции, функциональность, الميزات, الخصائص
    customization, anpassbarkeit, individualisierung, personnalisation, personalización, \
personalizzazione, personalização, aanpasbaarheid, カスタマイズ, カスタマイズ性, 可定制性, 自定义, 커스터마이징, кастомизация, \
настраиваемость, التخصيص
    integration, integrations, integrationen, intégrations, integraciones, integrazioni, integrações, \
integraties, 連携, 統合, 集成, 整合, 통합, 연동, интеграция, интеграции, التكامل
    extensibility, erweiterbarkeit, extensibilité, extensibilidad, estensibilità, extensibilidade, \
uitbreidbaarheid, 확장 가능성, расширяемость, قابلية التوسعة
    extension, plugin, plug-in, erweiterung, erweiterungen, extensión, extensiones, estensioni, \
extensões, extensies, プラグイン, 拡張機能, 插件, 扩展, 플러그인, плагины, расширения, الإضافات
    ecosystem, ökosystem, écosystème, ecosysteem, エコシステム, 生態系, 생태계, экосистема, النظام البيئي, المنظومة
    community, nutzergemeinschaft, gemeenschap, コミュニティ, 社群, 커뮤니티, сообщество, المجتمع
    popularity, verbreitung, popolarità, popularidade, populariteit, 人気, 人气, 普及度, 인기, популярность, الشعبية
    maturity, ausgereiftheit, maturidade, volwassenheid, 成熟度, 성숙도, зрелость, النضج
    debugging, débogage, depuração, デバッグ, 除錯, 디버깅, отладка, التصحيح
    deployment, déploiement, despliegue, implantação, デプロイ, 部署, 배포, развертывание, развёртывание, النشر
    testing, tests, testbarkeit, pruebas, テスト, 测试, 測試, 테스트, тестирование, الاختبار
    latency, latenz, latence, latencia, latenza, latência, レイテンシ, 遅延, 延遲, 지연 시간, 지연, задержка, زمن الاستجابة
    throughput, durchsatz, débit, doorvoer, スループット, 吞吐量, 처리량, пропускная способность, الإنتاجية
    availability, verfügbarkeit, beschikbaarheid, 可用度, 가용성, доступность, التوفر
    privacy, datenschutz, confidentialité, vie privée, privacidad, privacidade, プライバシー, 隐私, 隱私, 개인정보 보호, \
프라이버시, конфиденциальность, приватность, الخصوصية
    license, lizenz, licencia, licenza, licença, licentie, ライセンス, 授权, 許可, 라이선스, лицензия, الترخيص
    value for money, preis-leistungs-verhältnis, preis leistung, relación calidad precio, \
rapport qualité prix, rapporto qualità prezzo, relação qualidade-preço, custo benefício, \
prijs-kwaliteitverhouding, コスパ, コストパフォーマンス, 性價比, 가성비, цена-качество, соотношение цены и качества, القيمة مقابل المال, القيمة مقابل السعر
    memory usage, speichernutzung, utilisation de la mémoire, uso di memoria, uso de memória, \
geheugengebruik, メモリ使用量, 内存占用, 記憶體用量, 메모리 사용량, потребление памяти, استهلاك الذاكرة
    startup time, start-up time, startzeit, temps de démarrage, tiempo de arranque, tempo di avvio, \
tempo de inicialização, opstarttijd, 起動時間, 启动时间, 啟動時間, 시작 시간, время запуска, وقت البدء
    accuracy, genauigkeit, präzision, précision, exactitude, precisión, exactitud, precisione, \
accuratezza, precisão, nauwkeurigheid, 精度, 正確さ, 准确性, 準確度, 정확도, точность, الدقة
    portability, portabilität, portabilité, portabilidad, portabilità, portabilidade, \
draagbaarheid, 携帯性, 便携性, 攜帶性, 휴대성, портативность, سهولة الحمل
    accessibility, barrierefreiheit, accessibilité, accesibilidad, accessibilità, acessibilidade, \
toegankelijkheid, アクセシビリティ, 无障碍, 접근성, доступная среда, إمكانية الوصول
    sustainability, umweltfreundlichkeit, umweltverträglichkeit, écologie, sustentabilidade, \
sostenibilità, 持続可能性, 环保, 可持续性, 지속 가능성, экологичность, الاستدامة
    climate, klima, climat, clima, klimaat, 気候, 气候, 氣候, 기후, климат, المناخ
    location, lage, standort, emplacement, situation géographique, ubicación, posizione, localização, \
ligging, locatie, 立地, 位置, 地理位置, 위치, расположение, местоположение, الموقع
    public transport, öpnv, nahverkehr, öffentlicher nahverkehr, transports en commun, \
transports publics, transporte público, trasporto pubblico, trasporti pubblici, \
transporte publico, openbaar vervoer, 公共交通, 公共交通機関, 대중교통, общественный транспорт, النقل العام, المواصلات
    food, essen, verpflegung, nourriture, restauration, comida, cibo, alimentação, eten, 食事, 料理, 食物, 음식, \
еда, питание, الطعام
    rent, miete, mieten, loyer, loyers, alquiler, alquileres, affitto, affitti, aluguel, huur, 家賃, 房租, 租金, 월세, 임대료, аренда, الإيجار
    coverage, deckung, abdeckung, couverture, cobertura, copertura, dekking, \
補償, 补偿范围, 保障范围, 보장, покрытие, التغطية
    deductible, selbstbeteiligung, selbstbehalt, franchise, franquicia, franchigia, franquia, \
eigen risico, 免責, 免赔额, 자기부담금, франшиза
"""
