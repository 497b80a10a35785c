<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Tumbuh</source>
            <translation>Tentang Tumbuh</translation>
        </message>
        <message>
            <source>Evidence about growing skills, and a plan that is yours.</source>
            <translation>Bukti tentang keahlian yang bertumbuh, dan rencana milik Anda sendiri.</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>Versi {0}</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. Everything stays on this computer: no account, no network.</source>
            <translation>Perangkat lunak bebas berlisensi MIT. Semuanya tetap di komputer ini: tanpa akun, tanpa internet.</translation>
        </message>
        <message>
            <source>Licences…</source>
            <translation>Lisensi…</translation>
        </message>
        <message>
            <source>Copy diagnostics…</source>
            <translation>Salin info diagnostik…</translation>
        </message>
    </context>
    <context>
        <name>AddGoalMenu</name>
        <message>
            <source>A goal of your own…</source>
            <translation>Sasaran Anda sendiri…</translation>
        </message>
        <message>
            <source>Look at skills and their evidence</source>
            <translation>Lihat keahlian dan buktinya</translation>
        </message>
        <message>
            <source>Deepen a skill you have</source>
            <translation>Perdalam keahlian yang Anda miliki</translation>
        </message>
    </context>
    <context>
        <name>AdviceNote</name>
        <message>
            <source>Date at risk</source>
            <translation>Rawan terlambat</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>Saran</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Lihat</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>Do not say this again</source>
            <translation>Jangan tampilkan saran ini lagi</translation>
        </message>
        <message>
            <source>Show “{0}”</source>
            <translation>Lihat “{0}”</translation>
        </message>
        <message>
            <source>{0} of {1}, next</source>
            <translation>{0} dari {1}, berikutnya</translation>
        </message>
    </context>
    <context>
        <name>AfterDialog</name>
        <message>
            <source>Order of work</source>
            <translation>Urutan kerja</translation>
        </message>
        <message>
            <source>Find a step</source>
            <translation>Cari langkah</translation>
        </message>
        <message>
            <source>Steps that may come before</source>
            <translation>Langkah yang bisa dikerjakan lebih dulu</translation>
        </message>
        <message>
            <source>At most {0} steps can come first. Untick some.</source>
            <translation>Paling banyak {0} langkah bisa didahulukan. Hapus beberapa centang.</translation>
        </message>
        <message>
            <source>Tick what has to be done first. The weeks follow by themselves. Steps that wait for this one are left out.</source>
            <translation>Centang langkah yang harus selesai lebih dulu. Jadwalnya akan menyesuaikan otomatis. Langkah yang menunggu langkah ini tidak ditampilkan.</translation>
        </message>
        <message>
            <source>Use this order</source>
            <translation>Pakai urutan ini</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>No step has these words in it.</source>
            <translation>Tidak ada langkah dengan kata itu.</translation>
        </message>
        <message>
            <source>There is no other step that could come first. Add more steps to the plan.</source>
            <translation>Belum ada langkah lain yang bisa dikerjakan lebih dulu. Tambahkan langkah lain ke rencana.</translation>
        </message>
    </context>
    <context>
        <name>BurnUpCard</name>
        <message>
            <source>Week</source>
            <translation>Minggu</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>In all</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Grafik</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabel</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Simpan gambar…</translation>
        </message>
        <message>
            <source>Save the chart as a picture</source>
            <translation>Simpan grafik sebagai gambar</translation>
        </message>
        <message>
            <source>Work done, and when it may be finished</source>
            <translation>Yang sudah dikerjakan dan perkiraan selesai</translation>
        </message>
        <message>
            <source>all the work: {0}</source>
            <translation>seluruh rencana: {0}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hari ini</translation>
        </message>
        <message>
            <source>50%: {0}</source>
            <translation>50%: {0}</translation>
        </message>
        <message>
            <source>85%: {0}</source>
            <translation>85%: {0}</translation>
        </message>
        <message>
            <source>50% likely by {0}</source>
            <translation>Peluang 50%: paling lambat {0}</translation>
        </message>
        <message>
            <source>85% likely by {0}</source>
            <translation>Peluang 85%: paling lambat {0}</translation>
        </message>
        <message>
            <source>Work done: {0} of {1}. Finish range: {2}.</source>
            <translation>Sudah dikerjakan: {0} dari {1}. Rentang selesai: {2}.</translation>
        </message>
    </context>
    <context>
        <name>ColumnChoice</name>
        <message>
            <source>Which column holds the skills?</source>
            <translation>Kolom mana yang berisi keahlian?</translation>
        </message>
        <message>
            <source>The first row names the columns</source>
            <translation>Baris pertama berisi nama kolom</translation>
        </message>
        <message>
            <source>The first rows of the table</source>
            <translation>Beberapa baris pertama tabel</translation>
        </message>
        <message>
            <source>Column {0}</source>
            <translation>Kolom {0}</translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message>
            <source>Select a goal or a step to see when, how long, and why.</source>
            <translation>Pilih sasaran atau langkah untuk melihat tenggat, perkiraan waktu, dan alasannya.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Log time…</source>
            <translation>Catat waktu…</translation>
        </message>
        <message>
            <source>Mark done</source>
            <translation>Tandai selesai</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Tambah langkah</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Buka kembali</translation>
        </message>
        <message>
            <source>Remove step</source>
            <translation>Hapus langkah</translation>
        </message>
        <message>
            <source>Remove goal</source>
            <translation>Hapus sasaran</translation>
        </message>
    </context>
    <context>
        <name>DiagnosticsDialog</name>
        <message>
            <source>Copy diagnostics</source>
            <translation>Salin info diagnostik</translation>
        </message>
        <message>
            <source>For whoever helps you when something goes wrong. It holds nothing that you wrote, no names and no paths. Nothing is sent; you paste it where you like.</source>
            <translation>Untuk orang yang membantu Anda saat ada masalah. Di dalamnya tidak ada tulisan Anda, nama, ataupun lokasi berkas. Tidak ada yang dikirim; tempelkan sendiri di mana pun Anda mau.</translation>
        </message>
        <message>
            <source>What will be copied</source>
            <translation>Yang akan disalin</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Salin</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Sudah disalin.</translation>
        </message>
    </context>
    <context>
        <name>DocumentState</name>
        <message>
            <source>{0} — saved</source>
            <translation>{0} — tersimpan</translation>
        </message>
        <message>
            <source>{0} — saving…</source>
            <translation>{0} — menyimpan…</translation>
        </message>
        <message>
            <source>{0} — not saved</source>
            <translation>{0} — belum tersimpan</translation>
        </message>
        <message>
            <source>{0} — read only</source>
            <translation>{0} — hanya bisa dibaca</translation>
        </message>
    </context>
    <context>
        <name>EffortCard</name>
        <message>
            <source>Weeks off: {0}…</source>
            <translation>Minggu libur: {0}…</translation>
        </message>
        <message>
            <source>Weeks off…</source>
            <translation>Minggu libur…</translation>
        </message>
        <message>
            <source>Half hours per week</source>
            <translation>Jumlah setengah jam per minggu</translation>
        </message>
        <message>
            <source>Hours per week</source>
            <translation>Waktu per minggu</translation>
        </message>
        <message>
            <source>Remaining</source>
            <translation>Sisa</translation>
        </message>
        <message>
            <source>Finish range</source>
            <translation>Rentang selesai</translation>
        </message>
    </context>
    <context>
        <name>EmptyPlan</name>
        <message>
            <source>Choose a skill to grow. Its first steps are prepared, and you can change every one.</source>
            <translation>Pilih keahlian yang ingin Anda kembangkan. Langkah awalnya sudah disiapkan, dan semuanya bisa Anda ubah.</translation>
        </message>
        <message>
            <source>Or add a goal in your own words with “+ Goal”.</source>
            <translation>Atau tulis sasaran dengan kata-kata Anda sendiri lewat “+ Sasaran”.</translation>
        </message>
        <message>
            <source>Choose a skill</source>
            <translation>Pilih keahlian</translation>
        </message>
        <message>
            <source>This plan is still empty</source>
            <translation>Rencana ini masih kosong</translation>
        </message>
    </context>
    <context>
        <name>EvidenceCard</name>
        <message>
            <source>Evidence {0}</source>
            <translation>Bukti {0}</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>Semua bidang</translation>
        </message>
        <message>
            <source>What was measured</source>
            <translation>Apa yang diukur</translation>
        </message>
        <message>
            <source>In which fields</source>
            <translation>Untuk bidang</translation>
        </message>
        <message>
            <source>Was it checked?</source>
            <translation>Sudah diperiksa?</translation>
        </message>
        <message>
            <source>What it does not show</source>
            <translation>Yang tidak ditunjukkan bukti ini</translation>
        </message>
        <message>
            <source>For comparison: what speaks against it</source>
            <translation>Pembanding: yang membantah</translation>
        </message>
        <message>
            <source>For comparison: what puts it in proportion</source>
            <translation>Pembanding: yang memberi konteks</translation>
        </message>
        <message>
            <source>It is shown beside these findings</source>
            <translation>Menjadi pembanding untuk temuan berikut</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>dan %n lagi</numerusform>
            </translation>
        </message>
        <message>
            <source>Evidence: {0}</source>
            <translation>Bukti: {0}</translation>
        </message>
        <message>
            <source>For comparison: what speaks for it</source>
            <translation>Pembanding: yang mendukung</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>+ Add to plan</source>
            <translation>+ Tambah ke rencana</translation>
        </message>
    </context>
    <context>
        <name>ExplorePage</name>
        <message>
            <source>Change field…</source>
            <translation>Ganti bidang…</translation>
        </message>
        <message>
            <source>{0}; not from the two articles</source>
            <translation>{0}; bukan dari kedua artikel</translation>
        </message>
        <message>
            <source>{0}, measured in: {1}</source>
            <translation>{0}, diukur di: {1}</translation>
        </message>
        <message>
            <source>Survey evidence</source>
            <translation>Bukti survei</translation>
        </message>
        <message>
            <source>What holds for all fields</source>
            <translation>Yang berlaku untuk semua bidang</translation>
        </message>
        <message>
            <source>More from the two articles</source>
            <translation>Temuan lain dari kedua artikel</translation>
        </message>
        <message>
            <source>Added by you</source>
            <translation>Tambahan Anda</translation>
        </message>
        <message>
            <source>For comparison: other research, for and against</source>
            <translation>Pembanding: penelitian lain, yang mendukung dan yang membantah</translation>
        </message>
        <message>
            <source>No field chosen yet</source>
            <translation>Belum ada bidang yang dipilih</translation>
        </message>
        <message>
            <source>from “{0}”</source>
            <translation>dari “{0}”</translation>
        </message>
        <message numerus="yes">
            <source>%n growing skill(s) in your field</source>
            <translation>
                <numerusform>%n keahlian yang bertumbuh di bidang Anda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n survey finding(s)</source>
            <translation>
                <numerusform>%n temuan survei</numerusform>
            </translation>
        </message>
        <message>
            <source>Start from what you already do well</source>
            <translation>Mulai dari yang sudah Anda kuasai</translation>
        </message>
        <message>
            <source>Skills for your field</source>
            <translation>Keahlian untuk bidang Anda</translation>
        </message>
        <message>
            <source>Our suggestion, no figure behind it</source>
            <translation>Usulan kami, tanpa angka pendukung</translation>
        </message>
        <message>
            <source>Rests on a statement, no figure behind it</source>
            <translation>Berdasarkan pernyataan, tanpa angka pendukung</translation>
        </message>
        <message>
            <source>Growth in a year</source>
            <translation>Pertumbuhan dalam setahun</translation>
        </message>
        <message>
            <source>Companies spend most on it in this field; a rank, not growth</source>
            <translation>Belanja terbesar perusahaan di bidang ini; peringkat, bukan pertumbuhan</translation>
        </message>
        <message>
            <source>{0}, in all fields</source>
            <translation>{0}, di semua bidang</translation>
        </message>
        <message>
            <source>Other research in your field, and what holds for all fields</source>
            <translation>Penelitian lain di bidang Anda, dan yang berlaku untuk semua bidang</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Pembanding</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>Semua bidang</translation>
        </message>
        <message>
            <source>Customer service</source>
            <translation>Layanan pelanggan</translation>
        </message>
        <message>
            <source>add skill</source>
            <translation>tambah keahlian</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>Open it</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Exported to {0}.</source>
            <translation>Diekspor ke {0}.</translation>
        </message>
        <message>
            <source>Nothing was exported. {0}</source>
            <translation>Ekspor tidak berhasil. {0}</translation>
        </message>
    </context>
    <context>
        <name>FieldActs</name>
        <message>
            <source>change field</source>
            <translation>ganti bidang</translation>
        </message>
        <message>
            <source>The field of this plan is now {0}.</source>
            <translation>Bidang rencana ini sekarang {0}.</translation>
        </message>
    </context>
    <context>
        <name>FieldNotice</name>
        <message>
            <source>The articles publish no growth figure for your field.</source>
            <translation>Kedua artikel tidak memuat angka pertumbuhan untuk bidang Anda.</translation>
        </message>
        <message>
            <source>They only say which of its skills companies spend most on. The chart shows the growth in other fields, for comparison.</source>
            <translation>Yang disebut hanya keahlian yang paling banyak menyerap belanja perusahaan di bidang ini. Sebagai pembanding, grafik menunjukkan pertumbuhan di bidang lain.</translation>
        </message>
        <message>
            <source>The two articles publish no figure for your field.</source>
            <translation>Kedua artikel tidak memuat angka untuk bidang Anda.</translation>
        </message>
        <message>
            <source>Other research on your field is below, with what holds for all fields. Your plan can start from what you already do well.</source>
            <translation>Penelitian lain di bidang Anda ada di bawah, bersama temuan untuk semua bidang. Rencana Anda bisa dimulai dari yang sudah Anda kuasai.</translation>
        </message>
        <message>
            <source>That does not mean that nothing changes; it was just not measured here. What holds for all fields is below, and your plan can start from what you already do well.</source>
            <translation>Bukan berarti tidak ada yang berubah; hanya saja tidak diukur di sini. Temuan yang berlaku untuk semua bidang ada di bawah, dan rencana Anda bisa dimulai dari yang sudah Anda kuasai.</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>Logged</source>
            <translation>Tercatat</translation>
        </message>
        <message>
            <source>A week, on average</source>
            <translation>Rata-rata per minggu</translation>
        </message>
        <message>
            <source>Steps done</source>
            <translation>Langkah selesai</translation>
        </message>
        <message>
            <source>Finish range</source>
            <translation>Rentang selesai</translation>
        </message>
        <message>
            <source>of {0} meant</source>
            <translation>dari {0} yang direncanakan</translation>
        </message>
        <message>
            <source>after the first week</source>
            <translation>terlihat setelah minggu pertama</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} dari {1}</translation>
        </message>
    </context>
    <context>
        <name>FindingLine</name>
        <message>
            <source>Evidence: {0}</source>
            <translation>Bukti: {0}</translation>
        </message>
    </context>
    <context>
        <name>FindingLines</name>
        <message>
            <source>opened</source>
            <translation>terbuka</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>tertutup</translation>
        </message>
        <message numerus="yes">
            <source>Show more (%n left)</source>
            <translation>
                <numerusform>Tampilkan lagi (%n tersisa)</numerusform>
            </translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Lihat bukti</translation>
        </message>
    </context>
    <context>
        <name>FollowActs</name>
        <message>
            <source>log time</source>
            <translation>catat waktu</translation>
        </message>
        <message>
            <source>correct logged time</source>
            <translation>perbaiki catatan waktu</translation>
        </message>
        <message>
            <source>remove logged time</source>
            <translation>hapus catatan waktu</translation>
        </message>
        <message>
            <source>mark step done</source>
            <translation>tandai langkah selesai</translation>
        </message>
    </context>
    <context>
        <name>GoalPanel</name>
        <message>
            <source>Level from</source>
            <translation>Tingkat awal</translation>
        </message>
        <message>
            <source>Level to</source>
            <translation>Tingkat tujuan</translation>
        </message>
        <message>
            <source>Target date</source>
            <translation>Tanggal target</translation>
        </message>
        <message>
            <source>Set a target date</source>
            <translation>Tentukan tanggal target</translation>
        </message>
        <message>
            <source>Remove the target date</source>
            <translation>Hapus tanggal target</translation>
        </message>
        <message>
            <source>Why this goal</source>
            <translation>Mengapa sasaran ini</translation>
        </message>
        <message>
            <source>A goal in your own words</source>
            <translation>Sasaran yang Anda tulis sendiri</translation>
        </message>
        <message>
            <source>Our suggestion, no figure behind it</source>
            <translation>Usulan kami, tanpa angka pendukung</translation>
        </message>
        <message>
            <source>{0} likely by then</source>
            <translation>Peluang tercapai: {0}</translation>
        </message>
    </context>
    <context>
        <name>GrowthCard</name>
        <message>
            <source>your field</source>
            <translation>bidang Anda</translation>
        </message>
        <message>
            <source>Growth in earnings by skill, 2025 against 2024</source>
            <translation>Pertumbuhan penghasilan per keahlian, 2025 dibanding 2024</translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Grafik</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabel</translation>
        </message>
        <message>
            <source>Money earned on one freelance platform, US clients, 2025 against 2024. The starting amounts were not published; fast growth can start from a small base.</source>
            <translation>Uang yang dibayarkan klien AS di satu platform kerja lepas, 2025 dibanding 2024. Besar awalnya tidak diterbitkan; pertumbuhan tinggi bisa berawal dari angka kecil.</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Simpan gambar…</translation>
        </message>
        <message>
            <source>Save the chart as a picture</source>
            <translation>Simpan grafik sebagai gambar</translation>
        </message>
        <message>
            <source>other fields</source>
            <translation>bidang lain</translation>
        </message>
        <message>
            <source>Source: {0}</source>
            <translation>Sumber: {0}</translation>
        </message>
        <message>
            <source>Skill</source>
            <translation>Keahlian</translation>
        </message>
        <message>
            <source>Growth in a year</source>
            <translation>Pertumbuhan</translation>
        </message>
        <message>
            <source>Measured in</source>
            <translation>Bidang yang diukur</translation>
        </message>
        <message>
            <source>other in-demand skills</source>
            <translation>keahlian lain yang banyak dicari</translation>
        </message>
        <message>
            <source>All fields</source>
            <translation>Semua bidang</translation>
        </message>
        <message>
            <source>Growth in earnings by skill, in a year: {0}. For comparison, {1}: {2}.</source>
            <translation>Pertumbuhan penghasilan per keahlian dalam setahun: {0}. Sebagai pembanding, {1}: {2}.</translation>
        </message>
    </context>
    <context>
        <name>GuideView</name>
        <message>
            <source>The chapter</source>
            <translation>Isi bab</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Tidak ditemukan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>Daftar bab</translation>
        </message>
        <message>
            <source>Find in the guide (Ctrl+F)</source>
            <translation>Cari di panduan (Ctrl+F)</translation>
        </message>
        <message>
            <source>Find in the guide</source>
            <translation>Cari di panduan</translation>
        </message>
        <message>
            <source>Ctrl+PgDn: next chapter</source>
            <translation>Ctrl+PgDn: bab berikutnya</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>User guide</source>
            <translation>Panduan pengguna</translation>
        </message>
    </context>
    <context>
        <name>Hints</name>
        <message>
            <source>Got it</source>
            <translation>Mengerti</translation>
        </message>
        <message>
            <source>Press any figure to see where it comes from, and what it does not show.</source>
            <translation>Tekan angka mana pun untuk melihat dari mana asalnya dan apa yang tidak ditunjukkannya.</translation>
        </message>
        <message>
            <source>Enter edits a row, Ctrl+Enter adds a step, Space marks it done.</source>
            <translation>Enter untuk menyunting, Ctrl+Enter untuk menambah langkah, Spasi untuk menandai selesai.</translation>
        </message>
        <message>
            <source>After working, press Ctrl+L anywhere: an hour is logged in ten seconds.</source>
            <translation>Setelah belajar, tekan Ctrl+L di halaman mana pun: mencatat waktu hanya perlu sepuluh detik.</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Bring in skills</source>
            <translation>Impor keahlian</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Centang semua</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Hapus semua centang</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Add to my plan</source>
            <translation>Tambahkan ke rencana saya</translation>
        </message>
        <message>
            <source>Make a plan with this</source>
            <translation>Buat rencana baru</translation>
        </message>
        <message>
            <source>From your LinkedIn data</source>
            <translation>Dari data LinkedIn Anda</translation>
        </message>
        <message>
            <source>From a JSON Resume</source>
            <translation>Dari JSON Resume</translation>
        </message>
        <message>
            <source>From a table</source>
            <translation>Dari tabel</translation>
        </message>
        <message>
            <source>Skills ticked: {0} of {1}</source>
            <translation>Keahlian yang dicentang: {0} dari {1}</translation>
        </message>
        <message>
            <source>There are no skills in it.</source>
            <translation>Tidak ada keahlian yang ditemukan.</translation>
        </message>
        <message>
            <source>There is room for {0} more skills. Untick some of them.</source>
            <translation>Rencana hanya bisa memuat {0} keahlian lagi. Hapus beberapa centang.</translation>
        </message>
        <message>
            <source>Kept in the plan as “Skills I already have”. One undo takes it all back.</source>
            <translation>Disimpan dalam rencana sebagai “Keahlian yang sudah saya miliki”. Semuanya bisa diurungkan sekaligus.</translation>
        </message>
        <message>
            <source>Kept in the new plan as “Skills I already have”.</source>
            <translation>Disimpan dalam rencana baru sebagai “Keahlian yang sudah saya miliki”.</translation>
        </message>
        <message>
            <source>Left out, since they are too long for a name: {0}.</source>
            <translation>{0} keahlian dilewati karena namanya terlalu panjang.</translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message>
            <source>This plan can only be read here, so nothing can be brought in.</source>
            <translation>Di sini rencana hanya bisa dibaca, jadi keahlian tidak bisa diimpor.</translation>
        </message>
        <message>
            <source>Nothing was brought in from {0}. {1}</source>
            <translation>Tidak ada yang diimpor dari {0}. {1}</translation>
        </message>
        <message>
            <source>bring in skills</source>
            <translation>impor keahlian</translation>
        </message>
        <message>
            <source>Skills brought in: {0}. You find them on the Plan page.</source>
            <translation>Keahlian yang diimpor: {0}. Lihat di halaman Rencana.</translation>
        </message>
        <message>
            <source>Your field: {0}.</source>
            <translation>Bidang Anda: {0}.</translation>
        </message>
    </context>
    <context>
        <name>JobSearch</name>
        <message>
            <source>For example: video editor, online shop admin, driver</source>
            <translation>Misalnya: editor video, admin toko online, sopir</translation>
        </message>
        <message>
            <source>What do you do now?</source>
            <translation>Apa pekerjaan Anda sekarang?</translation>
        </message>
        <message>
            <source>Readings: {0}. The first: {1}</source>
            <translation>Tafsiran: {0}. Yang pertama: {1}</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>rename plan</source>
            <translation>ganti nama rencana</translation>
        </message>
        <message>
            <source>Rename plan</source>
            <translation>Ganti nama rencana</translation>
        </message>
        <message>
            <source>Name of the plan</source>
            <translation>Nama rencana</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>A copy was saved as {0}.</source>
            <translation>Salinan tersimpan sebagai {0}.</translation>
        </message>
        <message>
            <source>No copy was saved. {0}</source>
            <translation>Salinan tidak tersimpan. {0}</translation>
        </message>
        <message>
            <source>{0} You can still read the plan here.</source>
            <translation>{0} Di sini rencana masih bisa dibaca.</translation>
        </message>
        <message>
            <source>The plan is not saved. {0} Nothing is lost while this window is open.</source>
            <translation>Rencana belum tersimpan. {0} Selama jendela ini terbuka, tidak ada yang hilang.</translation>
        </message>
        <message>
            <source>The plan is saved, but no version of it could be kept to go back to. {0}</source>
            <translation>Rencana tersimpan, tetapi Tumbuh tidak bisa menyimpan versi untuk dipulihkan nanti. {0}</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Simpan salinan…</translation>
        </message>
        <message>
            <source>Use my version</source>
            <translation>Pakai versi saya</translation>
        </message>
        <message>
            <source>{0} (other version)</source>
            <translation>{0} (versi lain)</translation>
        </message>
        <message>
            <source>Save it elsewhere…</source>
            <translation>Simpan di tempat lain…</translation>
        </message>
        <message>
            <source>Keep mine in a new file…</source>
            <translation>Simpan versi saya di berkas baru…</translation>
        </message>
        <message>
            <source>Open the other version</source>
            <translation>Buka versi yang lain</translation>
        </message>
        <message>
            <source>Save it again</source>
            <translation>Simpan lagi</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Coba lagi</translation>
        </message>
        <message>
            <source>{0} (mine)</source>
            <translation>{0} (versi saya)</translation>
        </message>
        <message>
            <source>The disk does not answer.</source>
            <translation>Penyimpanan tidak merespons.</translation>
        </message>
        <message>
            <source>The plan is not saved</source>
            <translation>Rencana belum tersimpan</translation>
        </message>
        <message>
            <source>Go on without saving</source>
            <translation>Lanjut tanpa menyimpan</translation>
        </message>
    </context>
    <context>
        <name>KeptVersions</name>
        <message>
            <source>restore a version</source>
            <translation>pulihkan versi</translation>
        </message>
        <message>
            <source>This version cannot be restored. {0}</source>
            <translation>Versi itu tidak bisa dipulihkan. {0}</translation>
        </message>
        <message>
            <source>The plan is just so already.</source>
            <translation>Rencana memang sudah seperti itu.</translation>
        </message>
        <message>
            <source>The plan is back in that version.</source>
            <translation>Rencana sudah dikembalikan ke versi itu.</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>That is the open plan itself; choose another name.</source>
            <translation>Itu berkas rencana yang sedang dibuka; pilih nama lain.</translation>
        </message>
        <message>
            <source>The version was saved as {0}.</source>
            <translation>Versi itu tersimpan sebagai {0}.</translation>
        </message>
        <message>
            <source>No copy was saved. {0}</source>
            <translation>Salinan tidak tersimpan. {0}</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tombol pintasan</translation>
        </message>
        <message>
            <source>Find a key or what it does</source>
            <translation>Cari tombol atau fungsinya</translation>
        </message>
        <message>
            <source>No keys are made for that. Most things can be reached by typing: “Find anything”.</source>
            <translation>Belum ada pintasan untuk itu. Hampir semuanya bisa ditemukan dengan mengetik di “Cari apa saja”.</translation>
        </message>
    </context>
    <context>
        <name>KnownDialog</name>
        <message>
            <source>Skills I already have</source>
            <translation>Keahlian yang sudah saya miliki</translation>
        </message>
        <message>
            <source>None yet. Type the first one below.</source>
            <translation>Belum ada. Ketik yang pertama di bawah.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Another skill</source>
            <translation>Keahlian lain</translation>
        </message>
        <message>
            <source>For example: Excel, bookkeeping</source>
            <translation>Misalnya: Excel, pembukuan</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <source>There is no room for more.</source>
            <translation>Daftar ini sudah penuh.</translation>
        </message>
        <message>
            <source>A goal for one of them starts at the level “working”. To bring in many from LinkedIn, a JSON Resume or a table: File, “Bring in skills…”.</source>
            <translation>Sasaran untuk keahlian di daftar ini dimulai dari tingkat “mulai bisa”. Untuk menambah banyak sekaligus dari LinkedIn, JSON Resume, atau tabel, pilih Berkas, lalu “Impor keahlian…”.</translation>
        </message>
        <message>
            <source>What you can do already</source>
            <translation>Yang sudah Anda kuasai</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>Hapus {0}</translation>
        </message>
        <message>
            <source>This skill is in the list already.</source>
            <translation>Keahlian ini sudah ada dalam daftar.</translation>
        </message>
    </context>
    <context>
        <name>KnownLink</name>
        <message>
            <source>My skills: {0}…</source>
            <translation>Keahlian saya: {0}…</translation>
        </message>
        <message>
            <source>My skills…</source>
            <translation>Keahlian saya…</translation>
        </message>
    </context>
    <context>
        <name>LevelsCard</name>
        <message>
            <source>Once it is done, what will have changed</source>
            <translation>Yang berubah setelah selesai</translation>
        </message>
        <message>
            <source>and {0} more in the plan</source>
            <translation>dan {0} lagi di rencana</translation>
        </message>
        <message>
            <source>{0}: from {1} to {2}</source>
            <translation>{0}: dari {1} ke {2}</translation>
        </message>
    </context>
    <context>
        <name>LicencesDialog</name>
        <message>
            <source>Licences</source>
            <translation>Lisensi</translation>
        </message>
        <message>
            <source>Text of the licence</source>
            <translation>Teks lisensi</translation>
        </message>
        <message>
            <source>What is shipped, with its licence</source>
            <translation>Komponen yang disertakan dan lisensinya</translation>
        </message>
    </context>
    <context>
        <name>LogCard</name>
        <message>
            <source>Time log</source>
            <translation>Catatan waktu</translation>
        </message>
        <message>
            <source>Double-click or Enter: correct an entry. Del: remove it.</source>
            <translation>Klik dua kali atau Enter: perbaiki catatan. Del: hapus.</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Minggu ini</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <source>{0} in all</source>
            <translation>Total {0}</translation>
        </message>
        <message>
            <source>Nothing is logged yet. An hour takes ten seconds to log.</source>
            <translation>Belum ada catatan waktu. Mencatatnya hanya perlu sepuluh detik.</translation>
        </message>
        <message>
            <source>{0} of {1} meant for this week</source>
            <translation>{0} dari {1} yang direncanakan minggu ini</translation>
        </message>
        <message>
            <source>Nothing is logged this week yet.</source>
            <translation>Belum ada catatan waktu minggu ini.</translation>
        </message>
    </context>
    <context>
        <name>LogModel</name>
        <message>
            <source>Day</source>
            <translation>Tanggal</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Langkah</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>none</source>
            <translation>kosong</translation>
        </message>
        <message>
            <source>a step that was removed</source>
            <translation>langkah yang sudah dihapus</translation>
        </message>
    </context>
    <context>
        <name>LogTime</name>
        <message>
            <source>Log time</source>
            <translation>Catat waktu</translation>
        </message>
        <message>
            <source>Logged time</source>
            <translation>Catatan waktu</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>What did you do? (may stay empty)</source>
            <translation>Apa yang Anda kerjakan? (boleh kosong)</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Remove this entry</source>
            <translation>Hapus catatan waktu ini</translation>
        </message>
        <message>
            <source>How many hours were it? For example 0.5 for half an hour; at most 24.</source>
            <translation>Berapa jam? Misalnya 0,5 untuk setengah jam; paling banyak 24.</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tanggal</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Langkah</translation>
        </message>
        <message>
            <source>Save the change</source>
            <translation>Simpan perubahan</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>LostPlans</name>
        <message>
            <source>{0} (restored)</source>
            <translation>{0} (dipulihkan)</translation>
        </message>
        <message>
            <source>The plan could not be restored. {0}</source>
            <translation>Rencana tidak bisa dipulihkan. {0}</translation>
        </message>
        <message>
            <source>{1} was restored from the version of {0}.</source>
            <translation>{1} sudah dipulihkan dari versi {0}.</translation>
        </message>
        <message>
            <source>Restore the version of {0}</source>
            <translation>Pulihkan versi {0}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Dismiss</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>Jelajah</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sumber</translation>
        </message>
    </context>
    <context>
        <name>MergeDialog</name>
        <message>
            <source>What was merged</source>
            <translation>Perubahan yang digabungkan</translation>
        </message>
        <message>
            <source>Changed in two places: choose which to use</source>
            <translation>Diubah di dua tempat. Pilih yang ingin dipakai:</translation>
        </message>
        <message>
            <source>A choice takes effect at once and can be undone.</source>
            <translation>Pilihan langsung berlaku dan bisa diurungkan.</translation>
        </message>
        <message>
            <source>{0}: {1}, instead of {2}</source>
            <translation>{0}: {1}, bukan {2}</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Jangan dihapus</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>{0} (newer, used now)</source>
            <translation>{0} (lebih baru, dipakai sekarang)</translation>
        </message>
        <message>
            <source>{0} (older)</source>
            <translation>{0} (lebih lama)</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) merged</source>
            <translation>
                <numerusform>%n perubahan digabungkan</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more.</source>
            <translation>
                <numerusform>Dan %n lagi.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Merges</name>
        <message>
            <source>In the same folder there is a copy of this plan with other changes: {0}</source>
            <translation>Di folder yang sama ada salinan rencana ini dengan perubahan lain: {0}</translation>
        </message>
        <message>
            <source>Merge it</source>
            <translation>Gabungkan</translation>
        </message>
        <message>
            <source>{0} was not merged. {1}</source>
            <translation>{0} tidak bisa digabungkan. {1}</translation>
        </message>
        <message>
            <source>merge a copy</source>
            <translation>gabungkan salinan</translation>
        </message>
        <message>
            <source>{0} holds nothing that this plan does not have.</source>
            <translation>Semua isi {0} sudah ada di rencana ini.</translation>
        </message>
        <message>
            <source>{0} is another plan, not a copy of this one. Nothing was merged.</source>
            <translation>{0} adalah rencana lain, bukan salinan rencana ini. Tidak ada yang digabungkan.</translation>
        </message>
        <message>
            <source>{0} and this plan are too large to merge. Nothing was merged.</source>
            <translation>{0} dan rencana ini terlalu besar untuk digabungkan. Tidak ada yang digabungkan.</translation>
        </message>
        <message>
            <source>{0} cannot be combined with this plan. Nothing was merged.</source>
            <translation>Isi {0} tidak bisa disatukan dengan rencana ini. Tidak ada yang digabungkan.</translation>
        </message>
        <message>
            <source>Another program has replaced the file with an earlier version. Your newer plan is still used.</source>
            <translation>Program lain mengganti berkas rencana ini dengan versi lama. Rencana Anda yang lebih baru tetap dipakai.</translation>
        </message>
        <message>
            <source>choose what to use</source>
            <translation>pilih perubahan yang dipakai</translation>
        </message>
        <message>
            <source>Look through them…</source>
            <translation>Lihat perubahannya…</translation>
        </message>
        <message numerus="yes">
            <source>Merged: %n change(s) from elsewhere.</source>
            <translation>
                <numerusform>%n perubahan dari tempat lain digabungkan ke rencana ini.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look and choose…</source>
            <translation>Lihat dan pilih…</translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) changed in two places: choose.</source>
            <translation>
                <numerusform>%n bagian diubah di dua tempat; pilih yang dipakai.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take the earlier version</source>
            <translation>Pakai versi lama</translation>
        </message>
    </context>
    <context>
        <name>Navigation</name>
        <message>
            <source>Your data stays on this computer.</source>
            <translation>Data Anda tetap di komputer ini.</translation>
        </message>
    </context>
    <context>
        <name>NextStep</name>
        <message>
            <source>Next</source>
            <translation>Berikutnya</translation>
        </message>
        <message>
            <source>Mark done</source>
            <translation>Tandai selesai</translation>
        </message>
        <message>
            <source>Show in the plan</source>
            <translation>Lihat di rencana</translation>
        </message>
        <message>
            <source>Choose a skill</source>
            <translation>Pilih keahlian</translation>
        </message>
        <message>
            <source>{0} left</source>
            <translation>sisa {0}</translation>
        </message>
        <message>
            <source>All steps are done.</source>
            <translation>Semua langkah selesai.</translation>
        </message>
        <message>
            <source>If you like, go on with another skill that grows.</source>
            <translation>Kalau mau, lanjutkan dengan keahlian lain yang bertumbuh.</translation>
        </message>
        <message>
            <source>There is no step yet.</source>
            <translation>Belum ada langkah.</translation>
        </message>
        <message>
            <source>Add one to a goal on the plan page.</source>
            <translation>Tambahkan langkah ke salah satu sasaran di halaman Rencana.</translation>
        </message>
    </context>
    <context>
        <name>NumbersTable</name>
        <message>
            <source>none</source>
            <translation>belum ada</translation>
        </message>
    </context>
    <context>
        <name>OutsideChanges</name>
        <message>
            <source>merge changes from elsewhere</source>
            <translation>gabungkan perubahan dari tempat lain</translation>
        </message>
    </context>
    <context>
        <name>OwnGoal</name>
        <message>
            <source>A goal of your own</source>
            <translation>Sasaran Anda sendiri</translation>
        </message>
        <message>
            <source>What do you want to learn?</source>
            <translation>Apa yang ingin Anda pelajari?</translation>
        </message>
        <message>
            <source>Kind of skill</source>
            <translation>Jenis keahlian</translation>
        </message>
        <message>
            <source>Add goal</source>
            <translation>Tambah sasaran</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>OwnSkillCard</name>
        <message>
            <source>For example: {0}</source>
            <translation>Misalnya: {0}</translation>
        </message>
        <message>
            <source>What do you do best?</source>
            <translation>Apa yang paling Anda kuasai?</translation>
        </message>
        <message>
            <source>The articles' advice</source>
            <translation>Saran dari artikel</translation>
        </message>
        <message>
            <source>Keep your main skill and add AI to it.</source>
            <translation>Pertahankan keahlian utama Anda, lalu tambahkan AI.</translation>
        </message>
        <message>
            <source>+ Add to plan</source>
            <translation>+ Tambah ke rencana</translation>
        </message>
        <message>
            <source>Add what you do best to the plan</source>
            <translation>Tambah ke rencana: yang paling Anda kuasai</translation>
        </message>
    </context>
    <context>
        <name>Packs</name>
        <message>
            <source>Evidence file</source>
            <translation>Berkas bukti</translation>
        </message>
        <message>
            <source>There is evidence of the same id already: “{0}”. Put the new file in its place?</source>
            <translation>Sudah ada bukti dengan ID yang sama: “{0}”. Ganti dengan berkas yang baru?</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>Tambah bukti</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ganti</translation>
        </message>
        <message numerus="yes">
            <source>Added: “{0}”, %n finding(s).</source>
            <translation>
                <numerusform>Ditambahkan: “{0}”, %n temuan.</numerusform>
            </translation>
        </message>
        <message>
            <source>It could not be removed. {0}</source>
            <translation>Bukti ini tidak bisa dihapus. {0}</translation>
        </message>
        <message numerus="yes">
            <source>%n added evidence file(s) could not be read. See Sources.</source>
            <translation>
                <numerusform>%n berkas bukti tambahan tidak terbaca. Lihat Sumber.</numerusform>
            </translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>Kembalikan</translation>
        </message>
        <message>
            <source>Removed: “{0}”.</source>
            <translation>Dihapus: “{0}”.</translation>
        </message>
        <message>
            <source>The example is in {0}.</source>
            <translation>Contoh disimpan di {0}.</translation>
        </message>
        <message>
            <source>Nothing was written. {0}</source>
            <translation>Contohnya tidak jadi disimpan. {0}</translation>
        </message>
        <message>
            <source>This evidence was not added. {0}</source>
            <translation>Bukti ini tidak ditambahkan. {0}</translation>
        </message>
    </context>
    <context>
        <name>PaletteDialog</name>
        <message>
            <source>Find anything</source>
            <translation>Cari apa saja</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Hasil pencarian</translation>
        </message>
        <message>
            <source>Type a few letters: a page, an action, a step, a finding…</source>
            <translation>Ketik beberapa huruf: halaman, perintah, langkah, temuan…</translation>
        </message>
        <message>
            <source>Words are found by how they begin: “vid” finds “AI video”. Try fewer letters, or another word for a menu entry, a goal, a step, a field or a finding.</source>
            <translation>Kata dicari dari awalnya: “vid” menemukan “video AI”. Coba ketik lebih sedikit huruf, atau kata lain untuk perintah menu, sasaran, langkah, bidang, atau temuan.</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Tidak ada yang cocok</translation>
        </message>
        <message>
            <source>↑ ↓: choose · Enter: go · Esc: close</source>
            <translation>↑ ↓: pilih · Enter: buka · Esc: tutup</translation>
        </message>
        <message>
            <source>The first {0} of {1}. Type more to narrow them down.</source>
            <translation>{0} pertama dari {1}. Tambah beberapa huruf untuk mempersempit.</translation>
        </message>
    </context>
    <context>
        <name>PaletteRows</name>
        <message>
            <source>Next step</source>
            <translation>Langkah berikutnya</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Perintah</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Halaman</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>open this plan</source>
            <translation>buka rencana ini</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>{0} of {1} steps done</source>
            <translation>{0} dari {1} langkah selesai</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Sasaran</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Langkah</translation>
        </message>
        <message>
            <source>{0} · done</source>
            <translation>{0} · selesai</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Bidang</translation>
        </message>
        <message>
            <source>Begin a new plan in {0}</source>
            <translation>Mulai rencana baru di bidang {0}</translation>
        </message>
        <message>
            <source>Change my field to {0}</source>
            <translation>Ganti bidang saya menjadi {0}</translation>
        </message>
        <message>
            <source>the open plan stays as it is</source>
            <translation>rencana yang terbuka tetap seperti semula</translation>
        </message>
        <message>
            <source>in the open plan; can be undone</source>
            <translation>di rencana yang terbuka; bisa diurungkan</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Temuan</translation>
        </message>
        <message>
            <source>across all fields</source>
            <translation>semua bidang</translation>
        </message>
    </context>
    <context>
        <name>PlanActs</name>
        <message>
            <source>change hours per week</source>
            <translation>ubah waktu per minggu</translation>
        </message>
        <message>
            <source>add weeks off</source>
            <translation>tambah minggu libur</translation>
        </message>
        <message>
            <source>remove weeks off</source>
            <translation>hapus minggu libur</translation>
        </message>
        <message>
            <source>add skill you have</source>
            <translation>tambah keahlian yang dimiliki</translation>
        </message>
        <message>
            <source>remove skill you have</source>
            <translation>hapus keahlian yang dimiliki</translation>
        </message>
        <message>
            <source>move dates</source>
            <translation>geser tanggal</translation>
        </message>
        <message>
            <source>dismiss suggestion</source>
            <translation>tutup saran</translation>
        </message>
        <message>
            <source>{0} (part {1})</source>
            <translation>{0} (bagian {1})</translation>
        </message>
        <message>
            <source>split step</source>
            <translation>bagi langkah</translation>
        </message>
        <message>
            <source>rename goal</source>
            <translation>ubah judul sasaran</translation>
        </message>
        <message>
            <source>add step</source>
            <translation>tambah langkah</translation>
        </message>
        <message>
            <source>rename step</source>
            <translation>ubah judul langkah</translation>
        </message>
        <message>
            <source>change target date</source>
            <translation>ubah tanggal target</translation>
        </message>
        <message>
            <source>change due date</source>
            <translation>ubah tenggat</translation>
        </message>
        <message>
            <source>move goal</source>
            <translation>pindahkan sasaran</translation>
        </message>
        <message>
            <source>move step</source>
            <translation>pindahkan langkah</translation>
        </message>
        <message>
            <source>remove goal</source>
            <translation>hapus sasaran</translation>
        </message>
        <message>
            <source>remove step</source>
            <translation>hapus langkah</translation>
        </message>
        <message>
            <source>add goal</source>
            <translation>tambah sasaran</translation>
        </message>
        <message>
            <source>change levels</source>
            <translation>ubah tingkat</translation>
        </message>
        <message>
            <source>New step</source>
            <translation>Langkah baru</translation>
        </message>
        <message>
            <source>change order of work</source>
            <translation>ubah urutan kerja</translation>
        </message>
        <message>
            <source>open step again</source>
            <translation>buka kembali langkah</translation>
        </message>
        <message>
            <source>mark step done</source>
            <translation>tandai langkah selesai</translation>
        </message>
        <message>
            <source>change estimate</source>
            <translation>ubah perkiraan</translation>
        </message>
        <message>
            <source>change note</source>
            <translation>ubah catatan</translation>
        </message>
        <message>
            <source>add link</source>
            <translation>tambah tautan</translation>
        </message>
        <message>
            <source>add file</source>
            <translation>tambah berkas</translation>
        </message>
        <message>
            <source>remove link</source>
            <translation>hapus tautan</translation>
        </message>
        <message>
            <source>remove file</source>
            <translation>hapus berkas</translation>
        </message>
    </context>
    <context>
        <name>PlanDrop</name>
        <message>
            <source>Open this plan</source>
            <translation>Buka rencana ini</translation>
        </message>
    </context>
    <context>
        <name>PlanFiles</name>
        <message>
            <source>My plan</source>
            <translation>Rencana saya</translation>
        </message>
        <message>
            <source>Opening {0}…</source>
            <translation>Membuka {0}…</translation>
        </message>
        <message>
            <source>{0} was not opened. {1}</source>
            <translation>{0} tidak bisa dibuka. {1}</translation>
        </message>
        <message>
            <source>This plan was written by a newer Tumbuh. You can read it here; to change it, update Tumbuh.</source>
            <translation>Rencana ini dibuat dengan Tumbuh versi lebih baru. Anda bisa membacanya di sini; untuk mengubahnya, perbarui Tumbuh.</translation>
        </message>
        <message>
            <source>Change it here anyway…</source>
            <translation>Tetap ubah di sini…</translation>
        </message>
        <message>
            <source>Here you can only read it, and see what changes. Once it is closed there, you can change it here.</source>
            <translation>Di sini rencana hanya bisa dibaca; perubahan dari sana ikut terlihat. Setelah ditutup di sana, Anda bisa mengubahnya di sini.</translation>
        </message>
        <message>
            <source>If the plan is really open in two places, the changes from both are merged; where they differ, you can choose. Change it here?</source>
            <translation>Jika rencana ini memang terbuka di dua tempat, perubahan dari keduanya akan digabungkan. Kalau ada yang berbeda, Anda bisa memilih. Ubah di sini?</translation>
        </message>
        <message>
            <source>This plan seems to be open somewhere else.</source>
            <translation>Sepertinya rencana ini sedang terbuka di tempat lain.</translation>
        </message>
        <message>
            <source>This plan is open on another computer ({0}).</source>
            <translation>Rencana ini sedang terbuka di komputer lain ({0}).</translation>
        </message>
        <message>
            <source>This plan is open in another window.</source>
            <translation>Rencana ini sedang terbuka di jendela lain.</translation>
        </message>
        <message>
            <source>Change the plan here</source>
            <translation>Ubah rencana di sini</translation>
        </message>
        <message>
            <source>Change it here</source>
            <translation>Ubah di sini</translation>
        </message>
        <message>
            <source>You can change this plan here now.</source>
            <translation>Sekarang Anda bisa mengubah rencana ini di sini.</translation>
        </message>
    </context>
    <context>
        <name>PlanHeader</name>
        <message>
            <source>Title of the plan</source>
            <translation>Nama rencana</translation>
        </message>
        <message>
            <source>+ Step</source>
            <translation>+ Langkah</translation>
        </message>
        <message>
            <source>+ Goal</source>
            <translation>+ Sasaran</translation>
        </message>
        <message>
            <source>started {0}</source>
            <translation>mulai {0}</translation>
        </message>
    </context>
    <context>
        <name>PlanPage</name>
        <message>
            <source>Enter: edit · Space: done · Ctrl+Enter: new step · Alt+↑ ↓: move · Del: remove · Ctrl+Z: undo</source>
            <translation>Enter: sunting · Spasi: selesai · Ctrl+Enter: langkah baru · Alt+↑ ↓: pindahkan · Del: hapus · Ctrl+Z: urungkan</translation>
        </message>
    </context>
    <context>
        <name>PlanSoFar</name>
        <message>
            <source>Open the plan</source>
            <translation>Buka rencana</translation>
        </message>
        <message>
            <source>My plan</source>
            <translation>Rencana saya</translation>
        </message>
        <message numerus="yes">
            <source>%n goal(s)</source>
            <translation>
                <numerusform>%n sasaran</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more in the plan</source>
            <translation>
                <numerusform>dan %n lagi di rencana</numerusform>
            </translation>
        </message>
        <message>
            <source>No goal yet. Add a skill from the left; its first steps are prepared and you can change them.</source>
            <translation>Belum ada sasaran. Tambahkan keahlian dari sebelah kiri; langkah awalnya sudah disiapkan dan bisa Anda ubah.</translation>
        </message>
        <message>
            <source>{0} a week</source>
            <translation>{0} per minggu</translation>
        </message>
        <message>
            <source>{0} · finish range: {1}</source>
            <translation>{0} · rentang selesai: {1}</translation>
        </message>
        <message>
            <source>{0} of {1} steps done</source>
            <translation>{0} dari {1} langkah selesai</translation>
        </message>
        <message>
            <source>Next: {0}</source>
            <translation>Berikutnya: {0}</translation>
        </message>
        <message>
            <source>All steps done</source>
            <translation>Semua langkah selesai</translation>
        </message>
        <message>
            <source>No steps yet</source>
            <translation>Belum ada langkah</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} dari {1}</translation>
        </message>
        <message>
            <source>Suggestion</source>
            <translation>Saran</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
    </context>
    <context>
        <name>PlanTree</name>
        <message>
            <source>Goals and steps</source>
            <translation>Sasaran dan langkah</translation>
        </message>
    </context>
    <context>
        <name>PlanTreeModel</name>
        <message>
            <source>Goals and steps</source>
            <translation>Sasaran dan langkah</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Jadwal</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Tenggat</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>Perkiraan</translation>
        </message>
        <message>
            <source>Logged</source>
            <translation>Tercatat</translation>
        </message>
        <message>
            <source>none</source>
            <translation>belum ada</translation>
        </message>
        <message>
            <source>done</source>
            <translation>selesai</translation>
        </message>
        <message>
            <source>At risk: as things stand, it takes longer than until this date.</source>
            <translation>Rawan terlambat: menurut jadwal sekarang, baru selesai setelah tanggal ini.</translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>{0} · week {1}</source>
            <translation>{0} · minggu ke-{1}</translation>
        </message>
        <message>
            <source>Log time…</source>
            <translation>Catat waktu…</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Choose a skill to grow. Its steps will show here how far you are, and when you may be done.</source>
            <translation>Pilih keahlian yang ingin Anda kembangkan. Nanti di sini terlihat kemajuan Anda dan perkiraan selesainya.</translation>
        </message>
        <message>
            <source>Choose a skill</source>
            <translation>Pilih keahlian</translation>
        </message>
        <message>
            <source>Nothing to follow yet</source>
            <translation>Belum ada yang bisa ditampilkan</translation>
        </message>
    </context>
    <context>
        <name>ProofList</name>
        <message>
            <source>Add link</source>
            <translation>Tambah tautan</translation>
        </message>
        <message>
            <source>Add a file…</source>
            <translation>Tambah berkas…</translation>
        </message>
        <message>
            <source>Address of a link to add</source>
            <translation>Alamat tautan yang ingin ditambahkan</translation>
        </message>
        <message>
            <source>Add a link or a file…</source>
            <translation>Tautan atau berkas…</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>Hapus {0}</translation>
        </message>
        <message>
            <source>{0} (cannot be opened)</source>
            <translation>{0} (tidak bisa dibuka)</translation>
        </message>
        <message>
            <source>A link starts with https://, http:// or mailto: and has no spaces in it.</source>
            <translation>Tautan diawali https://, http://, atau mailto: dan tidak memuat spasi.</translation>
        </message>
        <message>
            <source>Choose a file that shows your work</source>
            <translation>Pilih berkas yang menunjukkan hasil kerja Anda</translation>
        </message>
    </context>
    <context>
        <name>ReadingList</name>
        <message>
            <source>Readings of what you typed</source>
            <translation>Kemungkinan arti tulisan Anda</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>The findings behind it are not on this computer.</source>
            <translation>Temuan yang mendasarinya tidak ada di komputer ini.</translation>
        </message>
    </context>
    <context>
        <name>RowDelegate</name>
        <message>
            <source>Title</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Due date of {0}</source>
            <translation>Tenggat {0}</translation>
        </message>
        <message>
            <source>Likely hours of {0}</source>
            <translation>Perkiraan wajar untuk {0}, dalam jam</translation>
        </message>
    </context>
    <context>
        <name>RowMenu</name>
        <message>
            <source>Open again</source>
            <translation>Buka kembali</translation>
        </message>
        <message>
            <source>Mark done</source>
            <translation>Tandai selesai</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Sunting</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Tambah langkah</translation>
        </message>
        <message>
            <source>Log time…</source>
            <translation>Catat waktu…</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Pindahkan ke atas</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Pindahkan ke bawah</translation>
        </message>
        <message>
            <source>Remove goal</source>
            <translation>Hapus sasaran</translation>
        </message>
        <message>
            <source>Remove step</source>
            <translation>Hapus langkah</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Add a goal first; then it can have steps.</source>
            <translation>Tambahkan sasaran dulu, baru langkahnya.</translation>
        </message>
    </context>
    <context>
        <name>SkillCard</name>
        <message>
            <source>Strengthens: {0}</source>
            <translation>Memperkuat: {0}</translation>
        </message>
        <message>
            <source>In your plan: {0}; show it there</source>
            <translation>Dalam rencana: {0}; lihat di sana</translation>
        </message>
        <message>
            <source>✓ In your plan</source>
            <translation>✓ Dalam rencana</translation>
        </message>
        <message>
            <source>+ Add to plan</source>
            <translation>+ Tambah ke rencana</translation>
        </message>
        <message>
            <source>Add to plan: {0}</source>
            <translation>Tambah ke rencana: {0}</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>{0}, {1}: evidence</source>
            <translation>{0}, {1}: bukti</translation>
        </message>
        <message>
            <source>{0}: evidence</source>
            <translation>{0}: bukti</translation>
        </message>
    </context>
    <context>
        <name>SkillTicks</name>
        <message>
            <source>Skills in the file</source>
            <translation>Keahlian dalam berkas</translation>
        </message>
        <message>
            <source>{0} — already there</source>
            <translation>{0} — sudah ada</translation>
        </message>
        <message>
            <source>{0} — also a goal of this plan</source>
            <translation>{0} — juga sasaran dalam rencana ini</translation>
        </message>
    </context>
    <context>
        <name>SourceCard</name>
        <message>
            <source>What it says</source>
            <translation>Temuannya</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>Hapus {0}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>What was checked</source>
            <translation>Yang diperiksa</translation>
        </message>
        <message>
            <source>Nothing by Tumbuh. The evidence file says: {0}</source>
            <translation>Tumbuh tidak memeriksa isinya. Menurut berkas buktinya: {0}</translation>
        </message>
    </context>
    <context>
        <name>SourcePart</name>
        <message>
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>Original report</source>
            <translation>Laporan asli</translation>
        </message>
        <message>
            <source>How the method is known: {0}</source>
            <translation>Catatan metode: {0}</translation>
        </message>
    </context>
    <context>
        <name>SourcesPage</name>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Every figure in Tumbuh comes from one of these. Open a finding to see what it shows, what it does not, and what speaks against it.</source>
            <translation>Setiap angka di Tumbuh berasal dari salah satu sumber ini. Buka salah satu temuan untuk melihat apa yang ditunjukkan, apa yang tidak, dan apa yang membantahnya.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>The two articles</source>
            <translation>Kedua artikel</translation>
        </message>
        <message>
            <source>For comparison: not from the two articles</source>
            <translation>Pembanding: bukan dari kedua artikel</translation>
        </message>
        <message>
            <source>Added by you</source>
            <translation>Tambahan Anda</translation>
        </message>
        <message>
            <source>You can add an evidence file, for example from your school or your trade association. It is checked for form, marked as added by you, stays on this computer and can be removed. Tumbuh does not vouch for what it says.</source>
            <translation>Anda bisa menambahkan berkas bukti, misalnya dari sekolah atau asosiasi profesi Anda. Tumbuh hanya memeriksa formatnya dan tidak menjamin kebenaran isinya. Berkas itu diberi tanda “Tambahan Anda”, hanya tersimpan di komputer ini, dan bisa dihapus.</translation>
        </message>
        <message>
            <source>Add evidence…</source>
            <translation>Tambah bukti…</translation>
        </message>
        <message>
            <source>Save an example to fill in…</source>
            <translation>Simpan contoh untuk diisi…</translation>
        </message>
        <message>
            <source>This added file could not be used: {0}</source>
            <translation>Berkas tambahan ini tidak bisa dipakai: {0}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Remove {0}</source>
            <translation>Hapus {0}</translation>
        </message>
        <message>
            <source>Against the original</source>
            <translation>Cocok dengan aslinya</translation>
        </message>
        <message>
            <source>We read the publisher's own text and found the figure there.</source>
            <translation>Kami membaca tulisan asli penerbitnya dan menemukan angka itu di sana.</translation>
        </message>
        <message>
            <source>Reported elsewhere</source>
            <translation>Juga dimuat media lain</translation>
        </message>
        <message>
            <source>We found the same figure at another outlet, not in the original.</source>
            <translation>Kami menemukan angka yang sama di media lain, bukan di laporan aslinya.</translation>
        </message>
        <message>
            <source>Article only</source>
            <translation>Hanya dari sumber ini</translation>
        </message>
        <message>
            <source>We found it nowhere else, so it stands on the article alone.</source>
            <translation>Kami tidak menemukannya di tempat lain, jadi dasarnya hanya sumber itu.</translation>
        </message>
        <message>
            <source>No figure</source>
            <translation>Tanpa angka</translation>
        </message>
        <message>
            <source>It is a statement, an opinion or advice; we say whose.</source>
            <translation>Ini pernyataan, pendapat, atau saran; kami sebutkan dari siapa.</translation>
        </message>
        <message>
            <source>Sentences are our own, figures are exact. Growth in money and shares of opinion are never put on one scale. What we know of a method second-hand is marked so.</source>
            <translation>Kalimatnya kami susun sendiri; angkanya sama persis dengan sumbernya. Kenaikan uang dan persentase pendapat tidak pernah kami tampilkan dalam satu skala. Jika suatu metode hanya kami ketahui dari pihak lain, hal itu selalu kami sebutkan.</translation>
        </message>
        <message>
            <source>What “checked” means</source>
            <translation>Arti “diperiksa”</translation>
        </message>
        <message>
            <source>Tumbuh is free software under the MIT licence, its lists of jobs, skills and steps too. The articles and reports belong to their publishers: Tumbuh tells facts from them and names them, and holds none of their sentences. It is built with these:</source>
            <translation>Tumbuh adalah perangkat lunak bebas berlisensi MIT, begitu pula daftar pekerjaan, keahlian, dan langkahnya. Artikel dan laporan adalah milik penerbitnya: Tumbuh hanya menyampaikan faktanya, menyebut sumbernya, dan tidak menyalin kalimatnya. Tumbuh dibuat dengan:</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>Lisensi</translation>
        </message>
    </context>
    <context>
        <name>Spoken</name>
        <message>
            <source>Undone: {0}</source>
            <translation>Diurungkan: {0}</translation>
        </message>
        <message>
            <source>Done again: {0}</source>
            <translation>Diulangi: {0}</translation>
        </message>
        <message>
            <source>What do you do now?</source>
            <translation>Apa pekerjaan Anda sekarang?</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>Jelajah</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>Page: {0}</source>
            <translation>Halaman: {0}</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Back to my plan</source>
            <translation>Kembali ke rencana saya</translation>
        </message>
        <message>
            <source>Or choose a field</source>
            <translation>Atau pilih bidang</translation>
        </message>
        <message>
            <source>Open a plan…</source>
            <translation>Buka rencana…</translation>
        </message>
        <message>
            <source>Recent:</source>
            <translation>Terakhir:</translation>
        </message>
        <message>
            <source>Write it in your own words. Tumbuh finds the field that fits, then shows which AI skills are growing there, with evidence from two news articles.</source>
            <translation>Tulis dengan kata-kata Anda sendiri. Tumbuh mencari bidang yang cocok, lalu menunjukkan keahlian AI yang bertumbuh di sana beserta buktinya dari dua artikel berita.</translation>
        </message>
        <message>
            <source>Everything stays on this computer: no account, no network, no claim without its source.</source>
            <translation>Semuanya tetap di komputer ini: tanpa akun, tanpa internet, dan setiap pernyataan ada sumbernya.</translation>
        </message>
        <message>
            <source>What do you do now?</source>
            <translation>Apa pekerjaan Anda sekarang?</translation>
        </message>
        <message>
            <source>Fields that the two articles did not measure</source>
            <translation>Bidang lain, yang tidak diukur dalam kedua artikel</translation>
        </message>
        <message>
            <source>{0}: companies spend most on it</source>
            <translation>{0}: belanja terbesar perusahaan</translation>
        </message>
        <message>
            <source>The file of “{0}” was not found.</source>
            <translation>Berkas “{0}” tidak ditemukan.</translation>
        </message>
        <message>
            <source>Tumbuh still has the version of {0}.</source>
            <translation>Tumbuh masih menyimpan versi {0}.</translation>
        </message>
        <message>
            <source>Restore it</source>
            <translation>Pulihkan</translation>
        </message>
        <message>
            <source>The file of “{0}” is damaged.</source>
            <translation>Berkas “{0}” rusak.</translation>
        </message>
        <message>
            <source>Do not offer it again</source>
            <translation>Jangan tawarkan lagi</translation>
        </message>
        <message>
            <source>Choose the field closest to your work; your words are kept in the plan</source>
            <translation>Pilih bidang yang paling dekat dengan pekerjaan Anda; tulisan Anda tetap disimpan dalam rencana</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Evidence: {0} articles, {1} figures · newest of {2}</source>
            <translation>Bukti: {0} artikel, {1} angka · terbaru {2}</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s) added by you</source>
            <translation>
                <numerusform>%n sumber tambahan Anda</numerusform>
            </translation>
        </message>
        <message>
            <source>Where every figure comes from</source>
            <translation>Asal setiap angka</translation>
        </message>
        <message>
            <source>Undo: {0}</source>
            <translation>Urungkan: {0}</translation>
        </message>
        <message>
            <source>Saved {0}</source>
            <translation>Tersimpan {0}</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Menyimpan…</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Belum tersimpan</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Hanya bisa dibaca</translation>
        </message>
    </context>
    <context>
        <name>StepPanel</name>
        <message>
            <source>Due</source>
            <translation>Tenggat</translation>
        </message>
        <message>
            <source>Set a due date</source>
            <translation>Tentukan tenggat</translation>
        </message>
        <message>
            <source>Remove the due date</source>
            <translation>Hapus tenggat</translation>
        </message>
        <message>
            <source>Quick</source>
            <translation>Cepat</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>Wajar</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>Lambat</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>jam</translation>
        </message>
        <message>
            <source>our guess</source>
            <translation>perkiraan kami</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>What helps you with this step?</source>
            <translation>Apa yang membantu Anda dalam langkah ini?</translation>
        </message>
        <message>
            <source>Why this step</source>
            <translation>Mengapa langkah ini</translation>
        </message>
        <message>
            <source>Estimate (quick – likely – slow)</source>
            <translation>Perkiraan (cepat – wajar – lambat)</translation>
        </message>
        <message>
            <source>Links or files as proof</source>
            <translation>Bukti karya (tautan atau berkas)</translation>
        </message>
        <message>
            <source>Step of: {0}</source>
            <translation>Langkah dari: {0}</translation>
        </message>
        <message>
            <source>Your own step</source>
            <translation>Langkah Anda sendiri</translation>
        </message>
        <message>
            <source>Our suggestion, no figure behind it</source>
            <translation>Usulan kami, tanpa angka pendukung</translation>
        </message>
        <message>
            <source>This is too long, or there are 200 links and files already.</source>
            <translation>Alamatnya terlalu panjang, atau sudah ada 200 tautan dan berkas.</translation>
        </message>
    </context>
    <context>
        <name>StepWeeks</name>
        <message>
            <source>Choose…</source>
            <translation>Pilih…</translation>
        </message>
        <message>
            <source>Choose what comes before this step</source>
            <translation>Pilih yang harus selesai sebelum langkah ini</translation>
        </message>
        <message>
            <source>Comes after</source>
            <translation>Dikerjakan setelah</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Jadwal</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>dan %n lagi</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing; it waits for no other step.</source>
            <translation>Tidak menunggu langkah lain.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>No week yet</source>
            <translation>Belum terjadwal</translation>
        </message>
        <message>
            <source>It waits for itself in a circle; choose anew what comes before.</source>
            <translation>Langkah ini saling menunggu dengan langkah lain; pilih ulang yang dikerjakan lebih dulu.</translation>
        </message>
    </context>
    <context>
        <name>TimeEntries</name>
        <message>
            <source>Logged time: {0}</source>
            <translation>Waktu tercatat: {0}</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n entries</source>
            <translation>
                <numerusform>Tampilkan semua %n catatan</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove the time logged on {0}</source>
            <translation>Hapus catatan waktu {0}</translation>
        </message>
    </context>
    <context>
        <name>TimeLogging</name>
        <message>
            <source>Add a step to the plan first; then time can be logged.</source>
            <translation>Tambahkan langkah ke rencana dulu; setelah itu waktu bisa dicatat.</translation>
        </message>
        <message>
            <source>Show me where</source>
            <translation>Tunjukkan tempatnya</translation>
        </message>
        <message>
            <source>a step that was removed</source>
            <translation>langkah yang sudah dihapus</translation>
        </message>
        <message>
            <source>Not logged: the step is not there any more.</source>
            <translation>Tidak tercatat: langkahnya sudah tidak ada.</translation>
        </message>
    </context>
    <context>
        <name>Tumbuh</name>
        <message>
            <source>Something went wrong inside Tumbuh ({0}).</source>
            <translation>Ada kesalahan di dalam Tumbuh ({0}).</translation>
        </message>
        <message>
            <source>Your plan is safe; you can go on.</source>
            <translation>Rencana Anda aman; Anda bisa melanjutkan.</translation>
        </message>
    </context>
    <context>
        <name>UndoOffer</name>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <source>Not undone, because the plan has changed since. Press Ctrl+Z to undo one change at a time.</source>
            <translation>Belum diurungkan, karena rencana sudah berubah lagi. Tekan Ctrl+Z untuk mengurungkan satu per satu.</translation>
        </message>
    </context>
    <context>
        <name>VersionsDialog</name>
        <message>
            <source>Versions of this plan</source>
            <translation>Versi sebelumnya rencana ini</translation>
        </message>
        <message>
            <source>Reading the versions…</source>
            <translation>Memuat daftar versi…</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Pulihkan versi ini</translation>
        </message>
        <message>
            <source>Save it as a copy…</source>
            <translation>Simpan sebagai salinan…</translation>
        </message>
        <message>
            <source>There is no version yet. Tumbuh keeps one each time the plan is saved.</source>
            <translation>Belum ada versi. Tumbuh menyimpan satu versi setiap kali rencana disimpan.</translation>
        </message>
        <message>
            <source>Tumbuh keeps a version each time the plan is saved; the older, the fewer. Choose one to see what it holds. Restoring can be undone. Everything stays on this computer.</source>
            <translation>Tumbuh menyimpan satu versi setiap kali rencana disimpan; makin lama, makin jarang yang dipertahankan. Pilih versi untuk melihat isinya. Pemulihan bisa diurungkan. Semuanya tetap di komputer ini.</translation>
        </message>
        <message>
            <source>List of versions, the newest first</source>
            <translation>Daftar versi, mulai dari yang terbaru</translation>
        </message>
        <message>
            <source>What the chosen version holds</source>
            <translation>Isi versi yang dipilih</translation>
        </message>
        <message>
            <source>No visible change</source>
            <translation>Tidak ada perubahan yang terlihat</translation>
        </message>
        <message numerus="yes">
            <source>%n damaged version(s) left out.</source>
            <translation>
                <numerusform>%n versi yang rusak tidak ditampilkan.</numerusform>
            </translation>
        </message>
        <message>
            <source>The oldest version that is kept</source>
            <translation>Versi tertua yang masih disimpan</translation>
        </message>
    </context>
    <context>
        <name>WaysOut</name>
        <message>
            <source>This address is not one that can be opened safely.</source>
            <translation>Alamat ini tidak aman untuk dibuka.</translation>
        </message>
        <message>
            <source>This leads out of Tumbuh, to {0}:</source>
            <translation>Tautan ini membawa Anda keluar dari Tumbuh, ke {0}:</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Buka tautan</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>{0} is not there (any more).</source>
            <translation>{0} tidak ditemukan.</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Buka berkas</translation>
        </message>
    </context>
    <context>
        <name>WeeksOffDialog</name>
        <message>
            <source>Weeks off</source>
            <translation>Minggu libur</translation>
        </message>
        <message>
            <source>What for?</source>
            <translation>Libur karena</translation>
        </message>
        <message>
            <source>For example: Lebaran, exams, peak season</source>
            <translation>Misalnya: Lebaran, ujian, musim ramai</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <source>None yet. Weeks off move the weeks of your steps and the finish range.</source>
            <translation>Belum ada. Minggu libur menggeser jadwal langkah dan rentang selesai.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Remove {0}, {1}</source>
            <translation>Hapus {0}, {1}</translation>
        </message>
        <message>
            <source>Weeks in which you do nothing for this plan</source>
            <translation>Minggu-minggu saat Anda tidak mengerjakan rencana ini</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} sampai {1}</translation>
        </message>
        <message>
            <source>Whole weeks: {0}</source>
            <translation>Dihitung per minggu penuh: {0}</translation>
        </message>
    </context>
    <context>
        <name>WorkChoice</name>
        <message>
            <source>Your field</source>
            <translation>Bidang Anda</translation>
        </message>
        <message>
            <source>Your latest position</source>
            <translation>Pekerjaan terakhir Anda</translation>
        </message>
        <message>
            <source>It may belong to one of these fields. Your field changes only if you choose.</source>
            <translation>Mungkin termasuk salah satu bidang ini. Bidang Anda baru berubah jika Anda memilih salah satunya.</translation>
        </message>
        <message>
            <source>No field is near enough to it. You can choose one on the start page.</source>
            <translation>Belum ada bidang yang cukup mirip. Anda bisa memilih bidang di halaman awal.</translation>
        </message>
        <message>
            <source>Choose no field yet</source>
            <translation>Jangan pilih bidang dulu</translation>
        </message>
        <message>
            <source>Keep my field: {0}</source>
            <translation>Tetap di bidang saya: {0}</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>sampai {0}</translation>
        </message>
        <message>
            <source>since {0}</source>
            <translation>sejak {0}</translation>
        </message>
    </context>
    <context>
        <name>_Grip</name>
        <message>
            <source>Hide the side panel</source>
            <translation>Sembunyikan panel samping</translation>
        </message>
        <message>
            <source>Show the side panel</source>
            <translation>Tampilkan panel samping</translation>
        </message>
    </context>
    <context>
        <name>_ReadingModel</name>
        <message>
            <source>read as “{0}”</source>
            <translation>dibaca sebagai “{0}”</translation>
        </message>
        <message>
            <source>also called “{0}”</source>
            <translation>disebut juga “{0}”</translation>
        </message>
        <message>
            <source>None of these: choose a field below</source>
            <translation>Tidak ada yang cocok: pilih bidang di bawah</translation>
        </message>
        <message>
            <source>Nothing is near enough. Choose the field closest to your work below; your words are kept.</source>
            <translation>Belum ada yang cukup mirip. Pilih bidang terdekat di bawah; tulisan Anda tetap disimpan.</translation>
        </message>
    </context>
    <context>
        <name>advice</name>
        <message>
            <source>In the week {0}, {1} of work is due, at {2} a week.</source>
            <translation>Tenggat menumpuk pada minggu {0}: butuh {1}, padahal waktu Anda {2} per minggu.</translation>
        </message>
        <message>
            <source>“{0}” has no steps yet, so no week is kept for it.</source>
            <translation>“{0}” belum punya langkah, jadi belum terjadwal.</translation>
        </message>
        <message>
            <source>“{0}” still takes {1}. Smaller steps are easier to begin and to end.</source>
            <translation>“{0}” masih butuh {1}. Langkah yang lebih kecil lebih mudah dimulai dan dituntaskan.</translation>
        </message>
        <message>
            <source>Plan {0} a week</source>
            <translation>Ubah ke {0} per minggu</translation>
        </message>
        <message>
            <source>Move the dates</source>
            <translation>Geser tenggat</translation>
        </message>
        <message>
            <source>Move it to {0}</source>
            <translation>Geser ke {0}</translation>
        </message>
        <message>
            <source>Split it in {0}</source>
            <translation>Bagi jadi {0} langkah</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Tambah langkah</translation>
        </message>
        <message>
            <source>Choose a skill</source>
            <translation>Pilih keahlian</translation>
        </message>
        <message>
            <source>The date of “{0}”, {1}, is over.</source>
            <translation>Target tanggal “{0}”, yaitu {1}, sudah lewat.</translation>
        </message>
        <message>
            <source>“{0}” should be reached by {1}, but there are no weeks for it yet.</source>
            <translation>“{0}” ditargetkan tercapai paling lambat {1}, tetapi belum terjadwal.</translation>
        </message>
        <message>
            <source>“{0}” by {1}: {2} likely at {3} a week.</source>
            <translation>Peluang “{0}” tercapai paling lambat {1}: {2}, dengan {3} per minggu.</translation>
        </message>
        <message>
            <source>{0} a week would make it {1}.</source>
            <translation>Dengan {0} per minggu, peluangnya menjadi {1}.</translation>
        </message>
        <message>
            <source>“{0}” is due on {1}, but there is no week for it yet.</source>
            <translation>Tenggat “{0}” adalah {1}, tetapi langkah ini belum terjadwal.</translation>
        </message>
        <message>
            <source>“{0}” is due on {1}, but its weeks last until {2}.</source>
            <translation>Tenggat “{0}” adalah {1}, tetapi menurut jadwal sekarang, baru selesai {2}.</translation>
        </message>
    </context>
    <context>
        <name>ask</name>
        <message>
            <source>Open a plan</source>
            <translation>Buka rencana</translation>
        </message>
        <message>
            <source>Plans</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Semua berkas</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Merge a copy</source>
            <translation>Gabungkan salinan</translation>
        </message>
        <message>
            <source>Add evidence</source>
            <translation>Tambah bukti</translation>
        </message>
        <message>
            <source>Evidence files</source>
            <translation>Berkas bukti</translation>
        </message>
        <message>
            <source>LinkedIn data export, JSON Resume or table</source>
            <translation>Ekspor data LinkedIn, JSON Resume, atau tabel</translation>
        </message>
        <message>
            <source>Bring in skills</source>
            <translation>Impor keahlian</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>{0} is there already. Replace it?</source>
            <translation>{0} sudah ada. Ganti?</translation>
        </message>
        <message>
            <source>Replace a file</source>
            <translation>Ganti berkas</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ganti</translation>
        </message>
    </context>
    <context>
        <name>balance</name>
        <message>
            <source>This plan holds no human skill yet. About half of business leaders would pay more for creativity and innovation.</source>
            <translation>Rencana ini belum memuat keahlian manusia. Sekitar separuh pemimpin bisnis yang ditanya bersedia membayar lebih untuk kreativitas dan inovasi.</translation>
        </message>
        <message>
            <source>This plan holds no AI-augmented skill yet. Earnings from skills that name AI more than doubled in a year.</source>
            <translation>Rencana ini belum memuat keahlian berbantuan AI. Dalam setahun, penghasilan dari keahlian yang namanya memuat AI menjadi dua kali lipat lebih.</translation>
        </message>
        <message>
            <source>This plan holds no core skill yet. The articles' advice: keep your main skill and add AI to it.</source>
            <translation>Rencana ini belum memuat keahlian inti. Saran dari artikel: pertahankan keahlian utama Anda, lalu tambahkan AI.</translation>
        </message>
    </context>
    <context>
        <name>changes</name>
        <message>
            <source>Goal {0} added</source>
            <translation>Sasaran {0} ditambahkan</translation>
        </message>
        <message>
            <source>Goal {0} removed</source>
            <translation>Sasaran {0} dihapus</translation>
        </message>
        <message>
            <source>Step {0} added</source>
            <translation>Langkah {0} ditambahkan</translation>
        </message>
        <message>
            <source>Step {0} removed</source>
            <translation>Langkah {0} dihapus</translation>
        </message>
        <message>
            <source>{0} marked done</source>
            <translation>{0} ditandai selesai</translation>
        </message>
        <message>
            <source>{0} open again</source>
            <translation>{0} dibuka kembali</translation>
        </message>
        <message>
            <source>Goals in another order</source>
            <translation>Urutan sasaran berubah</translation>
        </message>
        <message>
            <source>Steps of {0} in another order</source>
            <translation>Urutan langkah di {0} berubah</translation>
        </message>
        <message>
            <source>{0} is now called {1}</source>
            <translation>{0} diganti menjadi {1}</translation>
        </message>
        <message>
            <source>{0}; and %n more</source>
            <translation>{0}; dan %n perubahan lagi</translation>
        </message>
        <message>
            <source>time logged for {0}</source>
            <translation>catatan waktu {0}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <source>{0} of {1} changed</source>
            <translation>{0} {1} berubah</translation>
        </message>
        <message>
            <source>{0}: {1} → {2}</source>
            <translation>{0}: {1} → {2}</translation>
        </message>
        <message>
            <source>{0} of {1}: {2} → {3}</source>
            <translation>{0} {1}: {2} → {3}</translation>
        </message>
        <message>
            <source>Skills I already have: {0} added</source>
            <translation>Keahlian yang sudah saya miliki: {0} ditambahkan</translation>
        </message>
        <message>
            <source>Skills I already have: {0} removed</source>
            <translation>Keahlian yang sudah saya miliki: {0} dihapus</translation>
        </message>
        <message>
            <source>Skills I already have: changed</source>
            <translation>Keahlian yang sudah saya miliki: berubah</translation>
        </message>
        <message>
            <source>a removed step</source>
            <translation>langkah yang sudah dihapus</translation>
        </message>
        <message>
            <source>{0} logged for {1}</source>
            <translation>{0} dicatat untuk {1}</translation>
        </message>
        <message>
            <source>Time logged for {0} changed</source>
            <translation>Catatan waktu {0} berubah</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Judul</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Bidang</translation>
        </message>
        <message>
            <source>Weeks off</source>
            <translation>Minggu libur</translation>
        </message>
        <message>
            <source>Suggestions put away</source>
            <translation>Saran yang ditutup</translation>
        </message>
        <message>
            <source>Skills I already have</source>
            <translation>Keahlian yang sudah saya miliki</translation>
        </message>
        <message>
            <source>Skill</source>
            <translation>Keahlian</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Tingkat</translation>
        </message>
        <message>
            <source>Target date</source>
            <translation>Tanggal target</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Bukti karya</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>Order of work</source>
            <translation>Urutan kerja</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Jam</translation>
        </message>
        <message>
            <source>Due date</source>
            <translation>Tenggat</translation>
        </message>
        <message>
            <source>Time logged for {0} was removed in one place, but changed in the other</source>
            <translation>Catatan waktu {0} dihapus di satu tempat, tetapi diubah di tempat lain</translation>
        </message>
        <message>
            <source>{0} was removed in one place, but changed in the other</source>
            <translation>{0} dihapus di satu tempat, tetapi diubah di tempat lain</translation>
        </message>
        <message>
            <source>Name of the plan</source>
            <translation>Nama rencana</translation>
        </message>
        <message>
            <source>Name of a goal</source>
            <translation>Nama sasaran</translation>
        </message>
        <message>
            <source>Name of a step</source>
            <translation>Nama langkah</translation>
        </message>
        <message>
            <source>none</source>
            <translation>belum ada</translation>
        </message>
        <message>
            <source>{0} removed from the time log of {1}</source>
            <translation>{0} dihapus dari catatan waktu {1}</translation>
        </message>
        <message>
            <source>Hours per week</source>
            <translation>Waktu per minggu</translation>
        </message>
        <message>
            <source>Start date</source>
            <translation>Tanggal mulai</translation>
        </message>
        <message>
            <source>Estimate</source>
            <translation>Perkiraan</translation>
        </message>
        <message>
            <source>Day it was done</source>
            <translation>Tanggal selesai</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Sasaran</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Langkah</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tanggal</translation>
        </message>
    </context>
    <context>
        <name>diagnostics</name>
        <message>
            <source>packaged program</source>
            <translation>paket siap pakai</translation>
        </message>
        <message>
            <source>from the source code</source>
            <translation>kode sumber</translation>
        </message>
        <message>
            <source>Runs as</source>
            <translation>Dijalankan dari</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistem</translation>
        </message>
        <message>
            <source>Window system</source>
            <translation>Sistem jendela</translation>
        </message>
        <message>
            <source>Screens</source>
            <translation>Layar</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Jendela</translation>
        </message>
        <message>
            <source>Font size</source>
            <translation>Ukuran huruf</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Evidence files added, left out</source>
            <translation>Berkas bukti tambahan, yang dilewati</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>none is open</source>
            <translation>tidak ada yang terbuka</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Sasaran</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Langkah</translation>
        </message>
        <message>
            <source>Steps done</source>
            <translation>Langkah selesai</translation>
        </message>
        <message>
            <source>Log entries</source>
            <translation>Catatan waktu</translation>
        </message>
        <message>
            <source>Weeks off</source>
            <translation>Minggu libur</translation>
        </message>
        <message>
            <source>Skills already there</source>
            <translation>Keahlian yang sudah dimiliki</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>Status penyimpanan</translation>
        </message>
        <message>
            <source>Errors in this run</source>
            <translation>Kesalahan sejak dibuka</translation>
        </message>
        <message>
            <source>Disk</source>
            <translation>Media penyimpanan</translation>
        </message>
        <message>
            <source>could not be read</source>
            <translation>tidak terbaca</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <source>Plan file</source>
            <translation>Berkas rencana</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versi</translation>
        </message>
        <message>
            <source>Folder of the plans can be written to</source>
            <translation>Folder rencana bisa ditulisi</translation>
        </message>
        <message>
            <source>Free on this disk</source>
            <translation>Ruang kosong</translation>
        </message>
    </context>
    <context>
        <name>exports</name>
        <message>
            <source>Picture</source>
            <translation>Gambar</translation>
        </message>
        <message>
            <source>In it: weeks with study time: {0}, dates: {1}.</source>
            <translation>Isinya {0} minggu dengan waktu belajar dan {1} tanggal penting.</translation>
        </message>
        <message>
            <source>PDF to print</source>
            <translation>PDF untuk dicetak</translation>
        </message>
        <message>
            <source>Web page for the phone</source>
            <translation>Halaman web untuk ponsel</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Teks biasa</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Calendar (iCalendar)</source>
            <translation>Kalender (iCalendar)</translation>
        </message>
        <message>
            <source>Table (CSV)</source>
            <translation>Tabel (CSV)</translation>
        </message>
        <message>
            <source>Plan file (JSON)</source>
            <translation>Berkas rencana (JSON)</translation>
        </message>
    </context>
    <context>
        <name>facts</name>
        <message>
            <source>About whom</source>
            <translation>Tentang siapa</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Berapa banyak</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Di mana</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kapan</translation>
        </message>
        <message>
            <source>Who paid for it</source>
            <translation>Siapa yang membiayai</translation>
        </message>
    </context>
    <context>
        <name>failure</name>
        <message>
            <source>The system says: {0}.</source>
            <translation>Pesan dari sistem: {0}.</translation>
        </message>
        <message>
            <source>And %n more.</source>
            <translation>Dan %n lagi.</translation>
        </message>
        <message>
            <source>The trouble is in line {0}, column {1}.</source>
            <translation>Masalahnya ada di baris {0}, kolom {1}.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Penyimpanan penuh.</translation>
        </message>
        <message>
            <source>The disk can only be read, not written.</source>
            <translation>Penyimpanan ini hanya bisa dibaca, tidak bisa ditulisi.</translation>
        </message>
        <message>
            <source>You are not allowed to write or read there.</source>
            <translation>Anda tidak punya izin untuk membaca atau menulis di sana.</translation>
        </message>
        <message>
            <source>The folder is not there (any more).</source>
            <translation>Foldernya tidak ditemukan.</translation>
        </message>
        <message>
            <source>The file is not there (any more).</source>
            <translation>Berkasnya tidak ditemukan.</translation>
        </message>
        <message>
            <source>The disk reports an error.</source>
            <translation>Terjadi kesalahan pada penyimpanan.</translation>
        </message>
        <message>
            <source>The name is too long for this disk.</source>
            <translation>Namanya terlalu panjang untuk penyimpanan ini.</translation>
        </message>
        <message>
            <source>It is not an ordinary file.</source>
            <translation>Ini bukan berkas biasa.</translation>
        </message>
        <message>
            <source>The file is marked as read-only.</source>
            <translation>Berkas ini ditandai hanya untuk dibaca.</translation>
        </message>
        <message>
            <source>The file is larger than any plan can be (32 MB).</source>
            <translation>Berkas ini terlalu besar; ukuran rencana paling besar 32 MB.</translation>
        </message>
        <message>
            <source>It is not a plan: it does not hold text. The file was not touched.</source>
            <translation>Ini bukan rencana: isinya bukan teks. Berkas tidak diubah.</translation>
        </message>
        <message>
            <source>It is damaged or not a plan. The file was not touched.</source>
            <translation>Berkas ini rusak atau bukan rencana. Isinya tidak diubah.</translation>
        </message>
        <message>
            <source>It is not a plan: it is nested too deeply. The file was not touched.</source>
            <translation>Ini bukan rencana: isinya terlalu berlapis-lapis. Berkas tidak diubah.</translation>
        </message>
        <message>
            <source>It is not a Tumbuh plan. The file was not touched.</source>
            <translation>Ini bukan rencana Tumbuh. Berkas tidak diubah.</translation>
        </message>
        <message>
            <source>The plan is damaged. The file was not touched.</source>
            <translation>Rencana ini rusak. Berkas tidak diubah.</translation>
        </message>
        <message>
            <source>It was written by a newer Tumbuh that this one can not read. The file was not touched.</source>
            <translation>Rencana ini dibuat dengan Tumbuh versi lebih baru dan tidak bisa dibaca oleh versi ini. Berkas tidak diubah.</translation>
        </message>
        <message>
            <source>It is not an evidence file for Tumbuh. Nothing was added.</source>
            <translation>Ini bukan berkas bukti untuk Tumbuh. Tidak ada yang ditambahkan.</translation>
        </message>
        <message>
            <source>It is larger than an evidence file can be (512 KB). Nothing was added.</source>
            <translation>Berkas bukti tidak boleh lebih dari 512 KB. Tidak ada yang ditambahkan.</translation>
        </message>
        <message>
            <source>The evidence file does not keep to the form. Nothing was added.</source>
            <translation>Format berkas bukti ini tidak sesuai. Tidak ada yang ditambahkan.</translation>
        </message>
        <message>
            <source>There are too many added evidence files already. Remove one first.</source>
            <translation>Berkas bukti tambahan sudah terlalu banyak. Hapus salah satu dulu.</translation>
        </message>
        <message>
            <source>Another program has changed the file meanwhile.</source>
            <translation>Berkas ini baru saja diubah oleh program lain.</translation>
        </message>
        <message>
            <source>Another program has damaged the file meanwhile.</source>
            <translation>Berkas ini baru saja dirusak oleh program lain.</translation>
        </message>
        <message>
            <source>There is another file of that name already.</source>
            <translation>Sudah ada berkas lain dengan nama itu.</translation>
        </message>
        <message>
            <source>It holds characters that no file can hold.</source>
            <translation>Isinya memuat karakter yang tidak bisa disimpan dalam berkas.</translation>
        </message>
        <message>
            <source>It is none of the files that skills can be brought in from: a LinkedIn data export (the ZIP, Skills.csv or Positions.csv), a JSON Resume, or a table (CSV). The plan is as it was.</source>
            <translation>Keahlian tidak bisa diimpor dari berkas ini. Yang bisa: ekspor data LinkedIn (ZIP, Skills.csv, atau Positions.csv), JSON Resume, atau tabel (CSV). Rencana tidak berubah.</translation>
        </message>
        <message>
            <source>Something in the file is not as it should be. The plan is as it was.</source>
            <translation>Ada yang keliru dalam berkas ini. Rencana tidak berubah.</translation>
        </message>
        <message>
            <source>It is larger than a file with skills can be. If it is an archive, take Skills.csv and Positions.csv out of it and bring in those. The plan is as it was.</source>
            <translation>Berkas ini terlalu besar untuk diimpor. Jika berupa ZIP, keluarkan Skills.csv dan Positions.csv dari dalamnya, lalu impor keduanya. Rencana tidak berubah.</translation>
        </message>
        <message>
            <source>Its letters are in another encoding than UTF-8. If it is a table, save it as “CSV UTF-8” and try again. The plan is as it was.</source>
            <translation>Teks dalam berkas ini tidak disimpan sebagai UTF-8. Jika berupa tabel, simpan ulang sebagai “CSV UTF-8”, lalu coba lagi. Rencana tidak berubah.</translation>
        </message>
        <message>
            <source>The archive is locked with a password. The plan is as it was.</source>
            <translation>Berkas ZIP ini dikunci dengan kata sandi. Rencana tidak berubah.</translation>
        </message>
        <message>
            <source>The archive is damaged or not whole. The plan is as it was.</source>
            <translation>Berkas ZIP ini rusak atau tidak utuh. Rencana tidak berubah.</translation>
        </message>
        <message>
            <source>The file is in order, but it holds no skill and no position.</source>
            <translation>Berkas ini bisa dibaca, tetapi tidak berisi keahlian atau pekerjaan.</translation>
        </message>
        <message>
            <source>line {0}</source>
            <translation>baris {0}</translation>
        </message>
        <message>
            <source>{0}, line {1}</source>
            <translation>{0}, baris {1}</translation>
        </message>
        <message>
            <source>a wrong value</source>
            <translation>nilai yang salah</translation>
        </message>
        <message>
            <source>something is missing</source>
            <translation>ada yang kurang</translation>
        </message>
        <message>
            <source>the same id twice</source>
            <translation>id yang sama muncul dua kali</translation>
        </message>
        <message>
            <source>an estimate out of order</source>
            <translation>urutan perkiraan keliru</translation>
        </message>
        <message>
            <source>it ends before it begins</source>
            <translation>berakhir sebelum dimulai</translation>
        </message>
        <message>
            <source>an impossible date</source>
            <translation>tanggal yang mustahil</translation>
        </message>
        <message>
            <source>characters that no file can hold</source>
            <translation>karakter yang tidak bisa disimpan dalam berkas</translation>
        </message>
        <message>
            <source>the same key twice</source>
            <translation>kunci yang sama muncul dua kali</translation>
        </message>
        <message>
            <source>a key that is not in the form</source>
            <translation>kunci yang tidak dikenal dalam format ini</translation>
        </message>
        <message>
            <source>a name that does not exist</source>
            <translation>nama yang tidak dikenal</translation>
        </message>
        <message>
            <source>an id that Tumbuh keeps for its own findings</source>
            <translation>ID yang khusus untuk temuan Tumbuh sendiri</translation>
        </message>
        <message>
            <source>hidden characters</source>
            <translation>karakter tersembunyi</translation>
        </message>
        <message>
            <source>a text that is too long</source>
            <translation>teks yang terlalu panjang</translation>
        </message>
        <message>
            <source>a row that is broken off, or has too many or too few cells</source>
            <translation>baris yang terpotong, atau jumlah selnya kurang atau berlebih</translation>
        </message>
        <message>
            <source>a column is missing</source>
            <translation>ada kolom yang kurang</translation>
        </message>
        <message>
            <source>an address that can not be opened safely</source>
            <translation>alamat yang tidak aman dibuka</translation>
        </message>
        <message>
            <source>At {0}: {1}</source>
            <translation>Di {0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>keys</name>
        <message>
            <source>{0} menu</source>
            <translation>Menu {0}</translation>
        </message>
        <message>
            <source>In the list of goals and steps</source>
            <translation>Di daftar sasaran dan langkah</translation>
        </message>
        <message>
            <source>In the time log</source>
            <translation>Di catatan waktu</translation>
        </message>
        <message>
            <source>In the growth table</source>
            <translation>Di tabel pertumbuhan</translation>
        </message>
        <message>
            <source>While you search for your job</source>
            <translation>Saat mencari pekerjaan Anda</translation>
        </message>
        <message>
            <source>In “Find anything”</source>
            <translation>Di “Cari apa saja”</translation>
        </message>
        <message>
            <source>While you type a title</source>
            <translation>Saat mengetik judul</translation>
        </message>
        <message>
            <source>In the list of your skills</source>
            <translation>Di daftar keahlian Anda</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Di mana saja</translation>
        </message>
        <message>
            <source>Remove; undo brings it back</source>
            <translation>Hapus; urungkan untuk mengembalikannya</translation>
        </message>
        <message>
            <source>Choose among what was found</source>
            <translation>Pilih dari hasil pencarian</translation>
        </message>
        <message>
            <source>Edit the chosen cell</source>
            <translation>Sunting sel yang dipilih</translation>
        </message>
        <message>
            <source>Add a step after this one</source>
            <translation>Tambah langkah setelah ini</translation>
        </message>
        <message>
            <source>Mark a step done; open or close a goal</source>
            <translation>Tandai langkah selesai; buka atau tutup sasaran</translation>
        </message>
        <message>
            <source>Show the steps of a goal</source>
            <translation>Tampilkan langkah dalam sasaran</translation>
        </message>
        <message>
            <source>Hide the steps of a goal</source>
            <translation>Sembunyikan langkah dalam sasaran</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Pindahkan ke atas</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Pindahkan ke bawah</translation>
        </message>
        <message>
            <source>Correct an entry</source>
            <translation>Perbaiki catatan</translation>
        </message>
        <message>
            <source>Open the evidence</source>
            <translation>Buka buktinya</translation>
        </message>
        <message>
            <source>Take the chosen job title</source>
            <translation>Pakai pekerjaan yang dipilih</translation>
        </message>
        <message>
            <source>Go far in what was found</source>
            <translation>Lompat jauh di hasil pencarian</translation>
        </message>
        <message>
            <source>Go there, or do it</source>
            <translation>Buka atau jalankan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>Keep what was typed</source>
            <translation>Simpan yang diketik</translation>
        </message>
        <message>
            <source>Leave it as it was</source>
            <translation>Biarkan seperti semula</translation>
        </message>
        <message>
            <source>Go to the next field or button</source>
            <translation>Ke kolom isian atau tombol berikutnya</translation>
        </message>
        <message>
            <source>Go to the one before</source>
            <translation>Ke yang sebelumnya</translation>
        </message>
        <message>
            <source>Go to the next part of the window</source>
            <translation>Pindah ke bagian jendela berikutnya</translation>
        </message>
        <message>
            <source>Go to the part before</source>
            <translation>Pindah ke bagian sebelumnya</translation>
        </message>
        <message>
            <source>Press the button</source>
            <translation>Tekan tombolnya</translation>
        </message>
        <message>
            <source>Close a dialog or a menu</source>
            <translation>Tutup dialog atau menu</translation>
        </message>
    </context>
    <context>
        <name>licences</name>
        <message>
            <source>Qt and PySide6 are used unchanged, as libraries of their own, and you may put others in their place. Where Tumbuh runs from its source code, install another PySide6 of version 6 into its environment. In the packaged program, the libraries are single files in the folder _internal/PySide6: put yours, of the same name, in their place. Nothing in Tumbuh prevents it, and you may take it apart to find out how it works with them. The source code of both is published by the Qt project. Qt itself holds parts of other authors, such as FreeType, HarfBuzz, libpng, PCRE2 and zlib, under free licences of their own, which the documentation of Qt lists.</source>
            <translation>Qt dan PySide6 dipakai tanpa diubah, sebagai pustaka terpisah, dan boleh Anda ganti. Jika Tumbuh dijalankan dari kode sumber, pasang PySide6 versi 6 yang lain di lingkungan Python-nya. Pada paket siap pakai, setiap pustaka adalah satu berkas di folder _internal/PySide6: ganti dengan berkas Anda yang bernama sama. Tumbuh tidak menghalanginya, dan Anda boleh membongkar program ini untuk mempelajari cara kerjanya dengan pustaka itu. Kode sumber keduanya diterbitkan oleh proyek Qt. Qt sendiri memuat bagian buatan pihak lain, seperti FreeType, HarfBuzz, libpng, PCRE2, dan zlib, dengan lisensi bebas masing-masing yang tercantum dalam dokumentasi Qt.</translation>
        </message>
        <message>
            <source>LGPL version 3; its libraries can be replaced</source>
            <translation>LGPL versi 3; pustakanya bisa diganti</translation>
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <source>New plan</source>
            <translation>Rencana baru</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Buka…</translation>
        </message>
        <message>
            <source>Recent plans</source>
            <translation>Rencana terakhir</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>Simpan sekarang</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Simpan salinan…</translation>
        </message>
        <message>
            <source>Rename plan…</source>
            <translation>Ganti nama rencana…</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>Versi sebelumnya…</translation>
        </message>
        <message>
            <source>Merge a copy…</source>
            <translation>Gabungkan salinan…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Ekspor</translation>
        </message>
        <message>
            <source>Bring in skills…</source>
            <translation>Impor keahlian…</translation>
        </message>
        <message>
            <source>Add evidence…</source>
            <translation>Tambah bukti…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Berkas</translation>
        </message>
        <message>
            <source>Undo:</source>
            <translation>Urungkan:</translation>
        </message>
        <message>
            <source>Redo:</source>
            <translation>Ulangi:</translation>
        </message>
        <message>
            <source>Log time…</source>
            <translation>Catat waktu…</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Sunting</translation>
        </message>
        <message>
            <source>Find anything…</source>
            <translation>Cari apa saja…</translation>
        </message>
        <message>
            <source>Add a goal…</source>
            <translation>Tambah sasaran…</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Tambah langkah</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Tampilan</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Halaman sebelumnya</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Halaman berikutnya</translation>
        </message>
        <message>
            <source>Explore</source>
            <translation>Jelajah</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>Change field…</source>
            <translation>Ganti bidang…</translation>
        </message>
        <message>
            <source>Show or hide the side panel</source>
            <translation>Tampilkan atau sembunyikan panel samping</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Ukuran teks</translation>
        </message>
        <message>
            <source>Fewer animations</source>
            <translation>Kurangi animasi</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Perbesar</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Perkecil</translation>
        </message>
        <message>
            <source>Usual size</source>
            <translation>Ukuran biasa</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>B&amp;antuan</translation>
        </message>
        <message>
            <source>User guide</source>
            <translation>Panduan pengguna</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tombol pintasan</translation>
        </message>
        <message>
            <source>Copy diagnostics…</source>
            <translation>Salin info diagnostik…</translation>
        </message>
        <message>
            <source>About Tumbuh</source>
            <translation>Tentang Tumbuh</translation>
        </message>
    </context>
    <context>
        <name>report</name>
        <message>
            <source>Goal</source>
            <translation>Sasaran</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>From level</source>
            <translation>Tingkat awal</translation>
        </message>
        <message>
            <source>To level</source>
            <translation>Tingkat tujuan</translation>
        </message>
        <message>
            <source>Target date</source>
            <translation>Tanggal target</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Langkah</translation>
        </message>
        <message>
            <source>Done on</source>
            <translation>Selesai pada</translation>
        </message>
        <message>
            <source>Due on</source>
            <translation>Tenggat</translation>
        </message>
        <message>
            <source>Hours, quick</source>
            <translation>Jam, cepat</translation>
        </message>
        <message>
            <source>Hours, likely</source>
            <translation>Jam, wajar</translation>
        </message>
        <message>
            <source>Hours, slow</source>
            <translation>Jam, lambat</translation>
        </message>
        <message>
            <source>Hours logged</source>
            <translation>Jam tercatat</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Catatan</translation>
        </message>
        <message>
            <source>Links and proof</source>
            <translation>Tautan dan bukti hasil</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <source>measured in {0}</source>
            <translation>diukur di {0}</translation>
        </message>
        <message>
            <source>work in general</source>
            <translation>semua jenis pekerjaan</translation>
        </message>
        <message>
            <source>It is about</source>
            <translation>Tentang</translation>
        </message>
        <message>
            <source>What was measured</source>
            <translation>Apa yang diukur</translation>
        </message>
        <message>
            <source>Was it checked?</source>
            <translation>Sudah diperiksa?</translation>
        </message>
        <message>
            <source>What it does not show</source>
            <translation>Yang tidak ditunjukkan bukti ini</translation>
        </message>
        <message>
            <source>Against it: {0}</source>
            <translation>Yang membantah: {0}</translation>
        </message>
        <message>
            <source>For it: {0}</source>
            <translation>Yang mendukung: {0}</translation>
        </message>
        <message>
            <source>In proportion: {0}</source>
            <translation>Konteksnya: {0}</translation>
        </message>
        <message>
            <source>Who was asked</source>
            <translation>Tentang siapa</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Berapa banyak</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Di mana</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kapan</translation>
        </message>
        <message>
            <source>Who paid for it</source>
            <translation>Siapa yang membiayai</translation>
        </message>
        <message>
            <source>The method</source>
            <translation>Catatan metode</translation>
        </message>
        <message>
            <source>Untitled goal</source>
            <translation>Sasaran tanpa judul</translation>
        </message>
        <message>
            <source>target {0}</source>
            <translation>target {0}</translation>
        </message>
        <message>
            <source>steps done: {0} of {1}</source>
            <translation>langkah selesai: {0} dari {1}</translation>
        </message>
        <message>
            <source>Untitled step</source>
            <translation>Langkah tanpa judul</translation>
        </message>
        <message>
            <source>done {0}</source>
            <translation>selesai {0}</translation>
        </message>
        <message>
            <source>was due {0}</source>
            <translation>tenggatnya {0}</translation>
        </message>
        <message>
            <source>due {0}</source>
            <translation>tenggat {0}</translation>
        </message>
        <message>
            <source>planned for {0}</source>
            <translation>direncanakan {0}</translation>
        </message>
        <message>
            <source>{0} (our guess)</source>
            <translation>{0} (perkiraan kami)</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} jam</translation>
        </message>
        <message>
            <source>{0} logged</source>
            <translation>{0} tercatat</translation>
        </message>
        <message>
            <source>The findings behind it are not on this computer.</source>
            <translation>Temuan yang mendasarinya tidak ada di komputer ini.</translation>
        </message>
        <message>
            <source>Our suggestion, no figure behind it</source>
            <translation>Usulan kami, tanpa angka pendukung</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>berkas</translation>
        </message>
        <message>
            <source>Ticked here</source>
            <translation>Dicentang di sini</translation>
        </message>
        <message>
            <source>Ticks are kept on this device alone; the plan does not change.</source>
            <translation>Tanda centang hanya tersimpan di perangkat ini; rencananya tidak berubah.</translation>
        </message>
        <message>
            <source>Study time this week: {0}</source>
            <translation>Waktu belajar minggu ini: {0}</translation>
        </message>
        <message>
            <source>Untitled plan</source>
            <translation>Rencana tanpa judul</translation>
        </message>
        <message>
            <source>Made on {0} with Tumbuh.</source>
            <translation>Dibuat pada {0} dengan Tumbuh.</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Target</translation>
        </message>
        <message>
            <source>Estimates are hours: quick–likely–slow. “Our guess” is what the editors expect, not your own.</source>
            <translation>Perkiraan dalam jam: cepat–wajar–lambat. “Perkiraan kami” berasal dari penyusun Tumbuh, bukan dari Anda.</translation>
        </message>
        <message>
            <source>The weeks follow from the likely hours, the hours per week and what is done by now; they move as you go on. “Goes on” means that a step does not end in these weeks.</source>
            <translation>Jadwal ini mengikuti perkiraan wajar, waktu per minggu, dan yang sudah selesai; jadwal bergeser seiring kemajuan Anda. “Berlanjut” berarti langkah itu belum selesai pada minggu tersebut.</translation>
        </message>
        <message>
            <source>Goals and steps</source>
            <translation>Sasaran dan langkah</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
        <message>
            <source>Time log</source>
            <translation>Catatan waktu</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sumber</translation>
        </message>
        <message>
            <source>Original report</source>
            <translation>Laporan asli</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Bidang</translation>
        </message>
        <message>
            <source>Started on</source>
            <translation>Mulai</translation>
        </message>
        <message>
            <source>Hours per week</source>
            <translation>Waktu per minggu</translation>
        </message>
        <message>
            <source>Steps done</source>
            <translation>Langkah selesai</translation>
        </message>
        <message>
            <source>Remaining</source>
            <translation>Sisa</translation>
        </message>
        <message>
            <source>Finish range</source>
            <translation>Rentang selesai</translation>
        </message>
        <message>
            <source>No field chosen yet</source>
            <translation>Belum ada bidang yang dipilih</translation>
        </message>
        <message>
            <source>{0}, from “{1}”, read as “{2}”</source>
            <translation>{0}, dari “{1}”, dipahami sebagai “{2}”</translation>
        </message>
        <message>
            <source>{0}, from “{1}”</source>
            <translation>{0}, dari “{1}”</translation>
        </message>
        <message>
            <source>Skills I already have</source>
            <translation>Keahlian yang sudah saya miliki</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} sampai {1}</translation>
        </message>
        <message>
            <source>Weeks off</source>
            <translation>Minggu libur</translation>
        </message>
        <message>
            <source>{0} (quick {1}, slow {2})</source>
            <translation>{0} (cepat {1}, lambat {2})</translation>
        </message>
        <message>
            <source>open steps without an estimate, not counted: {0}</source>
            <translation>tidak dihitung, karena belum ada perkiraan: {0} langkah</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} dari {1}</translation>
        </message>
        <message>
            <source>a step that was removed</source>
            <translation>langkah yang sudah dihapus</translation>
        </message>
        <message>
            <source>Page {0} of {1}</source>
            <translation>Halaman {0} dari {1}</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Nanti</translation>
        </message>
        <message>
            <source>Off: {0}</source>
            <translation>Libur: {0}</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Libur</translation>
        </message>
        <message>
            <source>{0} (goes on)</source>
            <translation>{0} (berlanjut)</translation>
        </message>
        <message>
            <source>further steps: {0}</source>
            <translation>langkah lainnya: {0}</translation>
        </message>
        <message>
            <source>Target: {0}</source>
            <translation>Target: {0}</translation>
        </message>
        <message>
            <source>Due: {0}</source>
            <translation>Tenggat: {0}</translation>
        </message>
        <message>
            <source>{0} (this day is over)</source>
            <translation>{0} (sudah lewat)</translation>
        </message>
        <message>
            <source>{0} (will not be kept as the weeks lie)</source>
            <translation>{0} (tidak akan terkejar menurut jadwal ini)</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>1 hour</source>
            <translation>1 jam</translation>
        </message>
        <message>
            <source>{0} hours</source>
            <translation>{0} jam</translation>
        </message>
        <message>
            <source>{0} h</source>
            <translation>{0} jam</translation>
        </message>
        <message>
            <source>No. {0}</source>
            <translation>No. {0}</translation>
        </message>
        <message>
            <source>Share of people asked</source>
            <translation>Persentase orang yang ditanya</translation>
        </message>
        <message>
            <source>Share of working time</source>
            <translation>Persentase jam kerja</translation>
        </message>
        <message>
            <source>Share of teams asked</source>
            <translation>Persentase tim yang ditanya</translation>
        </message>
        <message>
            <source>A share, not growth</source>
            <translation>Sebuah bagian, bukan pertumbuhan</translation>
        </message>
        <message>
            <source>about {0}</source>
            <translation>sekitar {0}</translation>
        </message>
        <message>
            <source>over {0}</source>
            <translation>{0} lebih</translation>
        </message>
        <message>
            <source>All steps are done</source>
            <translation>Semua langkah selesai</translation>
        </message>
        <message>
            <source>No steps yet</source>
            <translation>Belum ada langkah</translation>
        </message>
        <message>
            <source>Estimate a step to see a range</source>
            <translation>Isi perkiraan waktu suatu langkah untuk melihat rentangnya</translation>
        </message>
        <message>
            <source>Set hours a week to see a range</source>
            <translation>Isi waktu per minggu untuk melihat rentangnya</translation>
        </message>
        <message>
            <source>More than twenty years at this pace</source>
            <translation>Lebih dari dua puluh tahun jika terus seperti sekarang</translation>
        </message>
        <message>
            <source>Likely by {0}, but perhaps decades later</source>
            <translation>Mungkin selesai {0}, tetapi bisa juga puluhan tahun setelahnya</translation>
        </message>
        <message>
            <source>By {0}</source>
            <translation>Paling lambat {0}</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} sampai {1}</translation>
        </message>
        <message>
            <source>rests on your last {0} weeks: {1} of the hours meant</source>
            <translation>berdasarkan {0} minggu terakhir Anda: {1} dari jam yang direncanakan</translation>
        </message>
        <message>
            <source>rests on estimates alone</source>
            <translation>hanya berdasarkan perkiraan</translation>
        </message>
        <message>
            <source>{0}; estimates count {1}, after {2} finished steps</source>
            <translation>{0}; perkiraan dihitung {1}, menurut {2} langkah yang selesai</translation>
        </message>
        <message>
            <source>{0}; open steps without an estimate, not counted: {1}</source>
            <translation>{0}; langkah terbuka tanpa perkiraan, tidak dihitung: {1}</translation>
        </message>
        <message>
            <source>This {0}.</source>
            <translation>Ini {0}.</translation>
        </message>
        <message>
            <source>85% likely; {0}.</source>
            <translation>Peluangnya 85%; {0}.</translation>
        </message>
        <message>
            <source>50% likely by the first date, 85% by the second; {0}.</source>
            <translation>Peluang selesai 50% di awal rentang, 85% di akhirnya; {0}.</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <comment>a date and the time of day</comment>
            <translation>{0} pukul {1}</translation>
        </message>
        <message>
            <source>AI-augmented</source>
            <translation>Berbantuan AI</translation>
        </message>
        <message>
            <source>Core skill</source>
            <translation>Keahlian inti</translation>
        </message>
        <message>
            <source>Human skill</source>
            <translation>Keahlian manusia</translation>
        </message>
        <message>
            <source>Beginner</source>
            <translation>Pemula</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Mulai bisa</translation>
        </message>
        <message>
            <source>Skilled</source>
            <translation>Terampil</translation>
        </message>
        <message>
            <source>Expert</source>
            <translation>Mahir</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Ikuti sistem</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <source>Growth</source>
            <translation>Pertumbuhan</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Peringkat</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Survei</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Penelitian</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Pernyataan</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Saran</translation>
        </message>
        <message>
            <source>Yes, against the original publisher's own text.</source>
            <translation>Ya, sudah dicocokkan dengan tulisan penerbitnya sendiri.</translation>
        </message>
        <message>
            <source>Another outlet reports the same figure.</source>
            <translation>Media lain memberitakan angka yang sama.</translation>
        </message>
        <message>
            <source>No. We know it from the article alone; the original report could not be checked.</source>
            <translation>Belum. Kami mengetahuinya dari artikel saja; laporan aslinya belum dapat diperiksa.</translation>
        </message>
        <message>
            <source>There is no figure to check: it is what the source says.</source>
            <translation>Tidak ada angka yang bisa diperiksa: ini pernyataan sumbernya.</translation>
        </message>
        <message>
            <source>its maker read the original publisher's own text</source>
            <translation>pembuatnya membaca tulisan asli penerbitnya</translation>
        </message>
        <message>
            <source>another outlet reports the same figure</source>
            <translation>media lain memuat angka yang sama</translation>
        </message>
        <message>
            <source>known from this source alone</source>
            <translation>hanya diketahui dari sumber ini</translation>
        </message>
        <message>
            <source>there is no figure to check</source>
            <translation>tidak ada angka untuk diperiksa</translation>
        </message>
        <message>
            <source>Not by Tumbuh. The evidence file says: {0}.</source>
            <translation>Tumbuh tidak memeriksanya. Menurut berkas buktinya, {0}.</translation>
        </message>
        <message>
            <source>%n against the original</source>
            <translation>%n temuan cocok dengan aslinya</translation>
        </message>
        <message>
            <source>%n reported elsewhere too</source>
            <translation>%n juga dimuat media lain</translation>
        </message>
        <message>
            <source>%n from this source only</source>
            <translation>%n hanya dari sumber ini</translation>
        </message>
        <message>
            <source>%n without a figure to check</source>
            <translation>%n tanpa angka untuk diperiksa</translation>
        </message>
        <message>
            <source>Not from the two articles</source>
            <translation>Bukan dari kedua artikel</translation>
        </message>
        <message>
            <source>Added by you</source>
            <translation>Tambahan Anda</translation>
        </message>
        <message>
            <source>{0}, via {1}</source>
            <translation>{0}, lewat {1}</translation>
        </message>
    </context>
</TS>
