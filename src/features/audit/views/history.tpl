<section class="history" aria-labelledby="history">
<h2 class="section-title" id="history">[[audit.history]]</h2>
{{#EMPTY}}<p class="quiet">[[audit.record_empty]]</p>{{/EMPTY}}
{{ENTRIES:none}}
{{#EARLIER}}<details><summary>{{LABEL}}</summary>
{{ENTRIES:none}}
</details>{{/EARLIER}}
</section>
